/*
 * A disk that keeps a log, fails or dies on demand: loaded into a process of the soak by LD_PRELOAD.
 *
 * Every call that reaches a file below DISK_FOLDER is caught by a seccomp filter, so that it does not
 * matter whether SQLite, libc or a library with system calls of its own makes it. Calls made from
 * here carry a sixth argument that the filter lets pass.
 *
 *   DISK_FOLDER   only what lies below it is meant
 *   DISK_CALLS    which calls count: r reads and opens, w changes, s flushes
 *   DISK_AT       the number of the call, from 1, at which it happens
 *   DISK_DOES     what happens: eio, full, kill before the call, tear: kill in the middle of a write
 *   DISK_ALWAYS   set: from then on, for ever
 *   DISK_COUNT    a file: how many calls counted, written when the process ends
 *   DISK_LOG      a file: every change and flush with its bytes, and what went to standard output
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <ucontext.h>
#include <unistd.h>

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#define REGISTER(context, name) ((context)->uc_mcontext.gregs[name])
#define NUMBER(context) REGISTER(context, REG_RAX)
#define RESULT(context) REGISTER(context, REG_RAX)
static const int ARGUMENTS[] = {REG_RDI, REG_RSI, REG_RDX, REG_R10, REG_R8};
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#define REGISTER(context, name) ((context)->uc_mcontext.regs[name])
#define NUMBER(context) REGISTER(context, 8)
#define RESULT(context) REGISTER(context, 0)
static const int ARGUMENTS[] = {0, 1, 2, 3, 4};
#else
#error "not written for this processor"
#endif

#define OURS 0x51a9d15c0ffee000L
#define OURS_LOW ((unsigned)(OURS & 0xffffffff))
#define OURS_HIGH ((unsigned)(OURS >> 32))

/* What is caught. What a portfolio never needs ends the process: the log would miss it. */
static const int CAUGHT[] = {
    SYS_read, SYS_pread64, SYS_openat, SYS_write, SYS_pwrite64, SYS_ftruncate, SYS_fsync,
    SYS_fdatasync, SYS_unlinkat, SYS_mkdirat, SYS_renameat, SYS_renameat2,
#ifdef SYS_open
    SYS_open, SYS_unlink, SYS_mkdir, SYS_rename, SYS_link, SYS_creat,
#endif
    SYS_linkat, SYS_truncate, SYS_writev, SYS_pwritev, SYS_copy_file_range, SYS_sendfile,
    SYS_fallocate,
};

static char folder[PATH_MAX];
static size_t folder_length;
static const char *calls = "", *does = "", *count_file;
static long at, always;
static atomic_long counted;
static int log_file = -1;
static atomic_flag busy = ATOMIC_FLAG_INIT;

static long do_call(long number, const long *a)
{
    long done = syscall(number, a[0], a[1], a[2], a[3], a[4], OURS);
    return done < 0 ? -errno : done;
}

#define CALL(number, ...) do_call(number, (const long[5]){__VA_ARGS__})

static int is_below(const char *path)
{
    return strncmp(path, folder, folder_length) == 0 &&
           (path[folder_length] == '/' || path[folder_length] == '\0');
}

/* Names the file of a descriptor; answers whether it is meant. */
static int named(int descriptor, char *path)
{
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    long length = readlink(link, path, PATH_MAX - 1);
    path[length < 0 ? 0 : length] = '\0';
    return is_below(path);
}

static unsigned long inode(int descriptor)
{
    struct stat about;
    return fstat(descriptor, &about) == 0 ? (unsigned long)about.st_ino : 0;
}

static void put(const char *bytes, size_t length)
{
    while (length > 0) {
        long done = CALL(SYS_write, log_file, (long)bytes, (long)length);
        if (done <= 0)
            _exit(98);
        bytes += done;
        length -= (size_t)done;
    }
}

/* Writes one line of the log, with the bytes that belong to it. */
static void note(const char *line, const char *bytes, size_t length)
{
    if (log_file < 0)
        return;
    put(line, strlen(line));
    if (bytes != NULL)
        put(bytes, length);
}

static _Noreturn void die(void)
{
    kill(getpid(), SIGKILL);
    for (;;)
        pause();
}

/* Counts a call; answers whether it is the one, or comes after it for ever. */
static int is_hit(char kind)
{
    if (strchr(calls, kind) == NULL)
        return 0;
    long number = atomic_fetch_add(&counted, 1) + 1;
    if (at == 0 || number < at || (number > at && !always))
        return 0;
    if (strcmp(does, "kill") == 0)
        die();
    return 1;
}

static long refusal(void)
{
    return strcmp(does, "full") == 0 ? -ENOSPC : -EIO;
}

/* A full disk and a dying one have written half of what they were given. */
static long fail_to_write(long number, const long *a)
{
    if (strcmp(does, "eio") != 0 && a[2] > 1)
        CALL(number, a[0], a[1], a[2] / 2, a[3]);
    if (strcmp(does, "tear") == 0)
        die();
    return refusal();
}

static long on_write(long number, const long *a)
{
    char path[PATH_MAX], line[PATH_MAX + 128];
    if (a[0] == 1 && log_file >= 0) {
        snprintf(line, sizeof line, "said %ld\n", a[2]);
        note(line, (const char *)a[1], (size_t)a[2]);
    }
    if (!named((int)a[0], path))
        return do_call(number, a);
    if (is_hit('w'))
        return fail_to_write(number, a);
    long offset = number == SYS_pwrite64 ? a[3] : lseek((int)a[0], 0, SEEK_CUR);
    long done = do_call(number, a);
    if (done > 0) {
        snprintf(line, sizeof line, "write %lu %ld %ld\n", inode((int)a[0]), offset, done);
        note(line, (const char *)a[1], (size_t)done);
    }
    return done;
}

static long on_open(long number, const long *a, long directory, const char *path, long flags)
{
    char line[PATH_MAX + 128];
    if (directory != AT_FDCWD || !is_below(path))
        return do_call(number, a);
    int is_new = (flags & O_CREAT) && access(path, F_OK) != 0;
    if (is_hit(is_new || (flags & O_TRUNC) ? 'w' : 'r'))
        return strcmp(does, "tear") == 0 ? (die(), 0) : refusal();
    long done = do_call(number, a);
    if (done >= 0) {
        unsigned long file = inode((int)done);
        snprintf(line, sizeof line, "%s %lu %s\n", is_new ? "create" : "open", file, path);
        note(line, NULL, 0);
        if (!is_new && (flags & O_TRUNC)) {
            snprintf(line, sizeof line, "truncate %lu 0\n", file);
            note(line, NULL, 0);
        }
    }
    return done;
}

/* A change of names: of one path, or of two. */
static long on_names(long number, const long *a, const char *what, const char *one, const char *two)
{
    char line[2 * PATH_MAX + 32];
    if (!is_below(one))
        return do_call(number, a);
    if (is_hit('w'))
        return strcmp(does, "tear") == 0 ? (die(), 0) : refusal();
    long done = do_call(number, a);
    if (done >= 0) {
        snprintf(line, sizeof line, "%s %s%s%s\n", what, one, two ? "\t" : "", two ? two : "");
        note(line, NULL, 0);
    }
    return done;
}

/* A call about an open file that has no bytes of its own. */
static long on_file(long number, const long *a, char kind)
{
    char path[PATH_MAX], line[128];
    if (!named((int)a[0], path))
        return do_call(number, a);
    if (is_hit(kind))
        return strcmp(does, "tear") == 0 ? (die(), 0) : refusal();
    long done = do_call(number, a);
    if (done >= 0 && kind != 'r') {
        if (number == SYS_ftruncate)
            snprintf(line, sizeof line, "truncate %lu %ld\n", inode((int)a[0]), a[1]);
        else
            snprintf(line, sizeof line, "sync %lu\n", inode((int)a[0]));
        note(line, NULL, 0);
    }
    return done;
}

static long unforeseen(long number, const long *a, int is_meant)
{
    if (is_meant) {
        fprintf(stderr, "the disk does not know call %ld\n", number);
        _exit(97);
    }
    return do_call(number, a);
}

static long decide(long number, const long *a)
{
    char path[PATH_MAX];
    switch (number) {
    case SYS_read:
    case SYS_pread64:
        return on_file(number, a, 'r');
    case SYS_write:
    case SYS_pwrite64:
        return on_write(number, a);
    case SYS_ftruncate:
        return on_file(number, a, 'w');
    case SYS_fsync:
    case SYS_fdatasync:
        return on_file(number, a, 's');
    case SYS_openat:
        return on_open(number, a, (int)a[0], (const char *)a[1], a[2]);
    case SYS_unlinkat:
        return on_names(number, a, "unlink", (const char *)a[1], NULL);
    case SYS_mkdirat:
        return on_names(number, a, "folder", (const char *)a[1], NULL);
    case SYS_renameat:
    case SYS_renameat2:
        return on_names(number, a, "rename", (const char *)a[1], (const char *)a[3]);
    case SYS_linkat:
        return unforeseen(number, a, is_below((const char *)a[1]));
#ifdef SYS_open
    case SYS_open:
        return on_open(number, a, AT_FDCWD, (const char *)a[0], a[1]);
    case SYS_unlink:
        return on_names(number, a, "unlink", (const char *)a[0], NULL);
    case SYS_mkdir:
        return on_names(number, a, "folder", (const char *)a[0], NULL);
    case SYS_rename:
        return on_names(number, a, "rename", (const char *)a[0], (const char *)a[1]);
    case SYS_link:
    case SYS_creat:
        return unforeseen(number, a, is_below((const char *)a[0]));
#endif
    case SYS_truncate:
        return unforeseen(number, a, is_below((const char *)a[0]));
    case SYS_copy_file_range:
        return unforeseen(number, a, named((int)a[2], path));
    default:
        return unforeseen(number, a, named((int)a[0], path));
    }
}

static void on_call(int signal, siginfo_t *about, void *raw)
{
    ucontext_t *context = raw;
    long a[5], number = NUMBER(context);
    (void)signal;
    (void)about;
    for (int i = 0; i < 5; i++)
        a[i] = (long)REGISTER(context, ARGUMENTS[i]);
    int kept = errno;
    while (atomic_flag_test_and_set(&busy))
        ;
    long result = decide(number, a);
    atomic_flag_clear(&busy);
    errno = kept;
    RESULT(context) = result;
}

static void catch_calls(void)
{
    enum { COUNT = sizeof CAUGHT / sizeof *CAUGHT };
    struct sock_filter filter[COUNT + 11];
    int n = 0;
    filter[n++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS,
                                               offsetof(struct seccomp_data, arch));
    filter[n++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0);
    filter[n++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    filter[n++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS,
                                               offsetof(struct seccomp_data, nr));
    for (int i = 0; i < COUNT; i++)
        filter[n++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (unsigned)CAUGHT[i],
                                                   (unsigned char)(COUNT - i), 0);
    filter[n++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    filter[n++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS,
                                               offsetof(struct seccomp_data, args[5]));
    filter[n++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, OURS_LOW, 0, 2);
    filter[n++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS,
                                               offsetof(struct seccomp_data, args[5]) + 4);
    filter[n++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, OURS_HIGH, 1, 0);
    filter[n++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRAP);
    struct sock_filter last = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    filter[n++] = last;
    struct sock_fprog program = {(unsigned short)n, filter};
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ||
        prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0) {
        perror("the disk cannot catch calls");
        _exit(96);
    }
}

static const char *variable(const char *name)
{
    const char *value = getenv(name);
    return value != NULL ? value : "";
}

__attribute__((constructor)) static void begin(void)
{
    if (realpath(variable("DISK_FOLDER"), folder) == NULL)
        return;
    folder_length = strlen(folder);
    calls = variable("DISK_CALLS");
    does = variable("DISK_DOES");
    at = atol(variable("DISK_AT"));
    always = *variable("DISK_ALWAYS") != '\0';
    count_file = getenv("DISK_COUNT");
    if (*variable("DISK_LOG") != '\0')
        log_file = open(variable("DISK_LOG"), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    struct sigaction action = {.sa_sigaction = on_call, .sa_flags = SA_SIGINFO};
    sigaction(SIGSYS, &action, NULL);
    catch_calls();
}

__attribute__((destructor)) static void end(void)
{
    if (count_file == NULL)
        return;
    char line[32];
    int file = open(count_file, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    int length = snprintf(line, sizeof line, "%ld\n", atomic_load(&counted));
    if (file < 0 || write(file, line, (size_t)length) != length)
        _exit(95);
    close(file);
}
