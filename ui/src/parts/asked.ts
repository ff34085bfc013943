/** Questions to the core whose answer comes late: what is no longer wanted is not heard. */

/** Ends what was begun; an effect returns it. */
export type End = () => void;

/** Hears the answer to a question, or why there is none, until it is ended. */
export function hear<Answer>(
	question: Promise<Answer>,
	take: (answer: Answer) => void,
	refuse: (thrown: unknown) => void,
): End {
	let wanted = true;
	question.then(
		(answer) => {
			if (wanted) take(answer);
		},
		(thrown: unknown) => {
			if (wanted) refuse(thrown);
		},
	);
	return () => {
		wanted = false;
	};
}

/** Begins something after a pause in milliseconds, unless it is ended before. */
export function after(pause: number, begin: () => End): End {
	let end: End | undefined;
	const timer = setTimeout(() => {
		end = begin();
	}, pause);
	return () => {
		clearTimeout(timer);
		end?.();
	};
}
