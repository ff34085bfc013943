//! Small files of every kind that is read: the tests look at what is in them, and the fuzzer begins
//! with them.

/// A project of Microsoft Project.
pub(crate) const MS_PROJECT: &str = include_str!("samples/harbour.xml");
/// A project of GanttProject.
pub(crate) const GAN: &str = include_str!("samples/harbour.gan");
/// Issues of Jira as a search exports them.
pub(crate) const JIRA_CSV: &str = include_str!("samples/issues.csv");
/// The same issues as the REST interface answers them.
pub(crate) const JIRA_JSON: &str = include_str!("samples/issues.json");

/// Eight to four from Monday to Friday; 2027-03-05 is off, on Saturday 2027-03-13 there is work.
/// 46451 is 2027-03-05.
const WEEK: &str = "(0||CalendarData()(\u{7f}\u{7f}  (0||DaysOfWeek()((0||1()())(0||2()((0||0(s|08:00|f|16:00)())))\
(0||3()((0||0(s|08:00|f|16:00)())))(0||4()((0||0(s|08:00|f|16:00)())))(0||5()((0||0(s|08:00|f|16:00)())))\
(0||6()((0||0(s|08:00|f|16:00)())))(0||7()())))(0||VIEW(ShowTotal|N)())\
(0||Exceptions()((0||0(d|46451)())(0||1(d|46459)((0||0(s|08:00|f|12:00)()))))))) ";

/// A project of Primavera as XER.
pub(crate) fn xer() -> String {
    let table = |name: &str, columns: &str, rows: &[&str]| {
        let rows: Vec<String> = rows
            .iter()
            .map(|row| format!("%R\t{}\r\n", row.replace('|', "\t")))
            .collect();
        format!(
            "%T\t{name}\r\n%F\t{}\r\n{}",
            columns.replace('|', "\t"),
            rows.concat()
        )
    };
    let calendars = format!(
        "%T\tCALENDAR\r\n%F\tclndr_id\tdefault_flag\tclndr_name\tclndr_type\tday_hr_cnt\tweek_hr_cnt\tclndr_data\r\n\
         %R\t10\tY\tHarbour week\tCA_Base\t8\t40\t{WEEK}\r\n"
    );
    [
        "ERMHDR\t19.12\t2027-02-01\tProject\tadmin\tAna\tdb\tProject Management\tEUR\r\n".to_owned(),
        table("CURRTYPE", "curr_id", &["1"]),
        table("FINTMPL", "fintmpl_id", &["1"]),
        table(
            "PROJECT",
            "proj_id|proj_short_name|clndr_id|last_recalc_date|plan_start_date|critical_drtn_hr_cnt|plan_end_date",
            &["1|HARB|10|2027-03-03 08:00|2027-03-01 08:00|8|2027-04-30 16:00"],
        ),
        calendars,
        table(
            "PROJWBS",
            "wbs_id|proj_id|seq_num|proj_node_flag|wbs_short_name|wbs_name|parent_wbs_id",
            &["1|1|1|Y|HARB|Harbour|", "3|1|20|N|W|Wall|1", "2|1|10|N|G|Ground|1", "4|1|30|N|E|Empty|1"],
        ),
        table("SCHEDOPTIONS", "schedoptions_id|sched_progress_override|sched_open_critical_flag", &["1|N|Y"]),
        table("MEMOTYPE", "memo_type_id|memo_type", &["5|Safety"]),
        table("ACTVTYPE", "actv_code_type_id|actv_code_type", &["7|Berth"]),
        table("ACTVCODE", "actv_code_id|actv_code_type_id|short_name|actv_code_name", &["8|7|N|North"]),
        table("UDFTYPE", "udf_type_id|table_name|udf_type_label", &["9|TASK|Depth"]),
        table(
            "RSRC",
            "rsrc_id|parent_rsrc_id|clndr_id|rsrc_name|rsrc_short_name|rsrc_type|email_addr|rsrc_notes",
            &["1||10|Divers|DIV|RT_Labor||", "2|1|10|Ana|ANA|RT_Labor|ana@example.org|<p>Leads</p>", "3||10|Sand|SND|RT_Mat||"],
        ),
        table("RSRCRATE", "rsrc_rate_id|rsrc_id|max_qty_per_hr|cost_per_qty", &["1|2|1|90", "2|2|2|95.5"]),
        table("PROJCOST", "cost_item_id|task_id|target_cost|act_cost", &["1|102|1200|0", "2|102|300.25|500"]),
        table(
            "TASK",
            "task_id|proj_id|wbs_id|clndr_id|task_type|status_code|task_code|task_name|target_drtn_hr_cnt|\
             remain_drtn_hr_cnt|act_start_date|act_end_date|cstr_type|cstr_date|cstr_type2|cstr_date2|\
             target_start_date|target_end_date|priority_type|early_start_date|early_end_date|complete_pct_type",
            &[
                "100|1|2|10|TT_Mile|TK_Complete|A0|Go|0|0|2027-03-01 08:00|2027-03-01 08:00|||||||PT_Normal|||CP_Drtn",
                "101|1|2|10|TT_Task|TK_Active|A1|Dredge|24|8|2027-03-01 08:00||||||||PT_High|||CP_Drtn",
                "102|1|2|10|TT_Task|TK_NotStart|A2|Piles|16|16|||||||||PT_Normal|||CP_Drtn",
                "103|1|3|10|TT_Rsrc|TK_NotStart|A3|Quay wall|16|16|||CS_MSOA|2027-03-12 08:00|CS_MEOB|2027-03-20 16:00|||PT_Normal|||CP_Drtn",
                "104|1|3|10|TT_LOE|TK_NotStart|A4|Guard|40|40|||||||2027-03-01 08:00|2027-03-13 12:00|PT_Normal|2027-03-01 08:00|2027-03-13 12:00|CP_Drtn",
                "105|1||10|TT_FinMile|TK_NotStart|A5|Done|0|0|||||||||PT_Normal|||CP_Drtn",
            ],
        ),
        table("TASKMEMO", "memo_id|task_id|memo_type_id|proj_id|task_memo", &["1|101|5|1|<html><body><p>Mind &amp; heed</p><p>the tide</p></body></html>"]),
        table("TASKACTV", "task_id|actv_code_type_id|actv_code_id", &["102|7|8"]),
        table("UDFVALUE", "udf_type_id|fk_id|udf_text|udf_number", &["9|102||12.5"]),
        table(
            "TASKPRED",
            "task_pred_id|task_id|pred_task_id|proj_id|pred_proj_id|pred_type|lag_hr_cnt|comments",
            &[
                "1|101|100|1|1|PR_FS|0|",
                "2|102|101|1|1|PR_FS|8|Concrete cures",
                "3|103|102|1|1|PR_SS|-8|",
                "4|103|102|1|1|PR_FF|0|",
                "5|105|103|1|1|PR_FS|0|",
                "6|105|999|1|1|PR_FS|0|",
            ],
        ),
        table(
            "TASKRSRC",
            "taskrsrc_id|task_id|rsrc_id|role_id|target_qty|target_qty_per_hr|target_lag_drtn_hr_cnt|target_cost",
            &["1|101|2||12|0.5||1146", "2|103|3||500|50||70", "3|103||4|8|1||0"],
        ),
        "%E\r\n".to_owned(),
    ]
    .concat()
}

/// The same project as PMXML.
pub(crate) fn pmxml() -> String {
    let day = |name: &str| {
        format!(
            "<StandardWorkHours><DayOfWeek>{name}</DayOfWeek><WorkTime><Start>08:00:00</Start><Finish>15:59:00</Finish></WorkTime></StandardWorkHours>"
        )
    };
    let off = |name: &str| {
        format!(
            "<StandardWorkHours><DayOfWeek>{name}</DayOfWeek><WorkTime xsi:nil=\"true\"/></StandardWorkHours>"
        )
    };
    let week: String = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
        .map(day)
        .concat();
    let activity = |id: u32,
                    wbs: &str,
                    kind: &str,
                    status: &str,
                    code: &str,
                    name: &str,
                    rest: &str| {
        format!(
            "<Activity><ObjectId>{id}</ObjectId><ProjectObjectId>1</ProjectObjectId>{}<CalendarObjectId>10</CalendarObjectId>\
             <Type>{kind}</Type><Status>{status}</Status><Id>{code}</Id><Name>{name}</Name>{rest}</Activity>",
            if wbs.is_empty() {
                "<WBSObjectId xsi:nil=\"true\"/>".to_owned()
            } else {
                format!("<WBSObjectId>{wbs}</WBSObjectId>")
            }
        )
    };
    let relation = |from: u32, to: u32, kind: &str, lag: &str, comments: &str| {
        format!(
            "<Relationship><PredecessorActivityObjectId>{from}</PredecessorActivityObjectId>\
             <SuccessorActivityObjectId>{to}</SuccessorActivityObjectId><Type>{kind}</Type><Lag>{lag}</Lag><Comments>{comments}</Comments></Relationship>"
        )
    };
    let wbs = |id: u32, place: u32, code: &str, name: &str| {
        format!(
            "<WBS><ObjectId>{id}</ObjectId><ParentObjectId xsi:nil=\"true\"/><SequenceNumber>{place}</SequenceNumber><Code>{code}</Code><Name>{name}</Name></WBS>"
        )
    };
    let length = |planned: u32, left: u32| {
        format!(
            "<PlannedDuration>{planned}</PlannedDuration><RemainingDuration>{left}</RemainingDuration>"
        )
    };
    [
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><APIBusinessObjects xmlns=\"http://xmlns.oracle.com/Primavera/P6/V19.12/API/BusinessObjects\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">",
        "<Currency><ObjectId>1</ObjectId></Currency>",
        &format!(
            "<Calendar><ObjectId>10</ObjectId><Name>Harbour week</Name><Type>Global</Type><IsDefault>1</IsDefault><HoursPerDay>8</HoursPerDay><HoursPerWeek>40</HoursPerWeek>\
             <StandardWorkWeek>{}{week}{}</StandardWorkWeek><HolidayOrExceptions><HolidayOrException><Date>2027-03-05T00:00:00</Date><WorkTime xsi:nil=\"true\"/></HolidayOrException>\
             <HolidayOrException><Date>2027-03-13T00:00:00</Date><WorkTime><Start>08:00:00</Start><Finish>11:59:00</Finish></WorkTime></HolidayOrException></HolidayOrExceptions></Calendar>",
            off("Sunday"), off("Saturday")
        ),
        "<NotebookTopic><ObjectId>5</ObjectId><Name>Safety</Name></NotebookTopic>",
        "<UDFType><ObjectId>9</ObjectId><SubjectArea>Activity</SubjectArea><Title>Depth</Title></UDFType>",
        "<ActivityCodeType><ObjectId>7</ObjectId><Name>Berth</Name></ActivityCodeType><ActivityCode><ObjectId>8</ObjectId><CodeTypeObjectId>7</CodeTypeObjectId><CodeValue>N</CodeValue><Description>North</Description></ActivityCode>",
        "<Resource><ObjectId>1</ObjectId><Id>DIV</Id><Name>Divers</Name><ResourceType>Labor</ResourceType><CalendarObjectId>10</CalendarObjectId></Resource>\
         <Resource><ObjectId>2</ObjectId><ParentObjectId>1</ParentObjectId><Id>ANA</Id><Name>Ana</Name><ResourceType>Labor</ResourceType><EmailAddress>ana@example.org</EmailAddress><ResourceNotes>&lt;p&gt;Leads&lt;/p&gt;</ResourceNotes><CalendarObjectId>10</CalendarObjectId></Resource>\
         <Resource><ObjectId>3</ObjectId><Id>SND</Id><Name>Sand</Name><ResourceType>Material</ResourceType><CalendarObjectId>10</CalendarObjectId></Resource>\
         <Currency><Id>EUR</Id><IsBaseCurrency>1</IsBaseCurrency></Currency>\
         <FinancialPeriodTemplate><ObjectId>1</ObjectId></FinancialPeriodTemplate>\
         <ResourceRate><ResourceObjectId>2</ResourceObjectId><MaxUnitsPerTime>1</MaxUnitsPerTime><PricePerUnit>90</PricePerUnit></ResourceRate>\
         <ResourceRate><ResourceObjectId>2</ResourceObjectId><MaxUnitsPerTime>2</MaxUnitsPerTime><PricePerUnit>95.5</PricePerUnit></ResourceRate>\
         <ActivityExpense><ActivityObjectId>102</ActivityObjectId><PlannedCost>1200</PlannedCost><ActualCost>0</ActualCost></ActivityExpense>\
         <ActivityExpense><ActivityObjectId>102</ActivityObjectId><PlannedCost>300.25</PlannedCost><ActualCost>500</ActualCost></ActivityExpense>",
        "<Project><ObjectId>1</ObjectId><Id>HARB</Id><Name>Harbour</Name><ActivityDefaultCalendarObjectId>10</ActivityDefaultCalendarObjectId><DataDate>2027-03-03T08:00:00</DataDate>\
         <PlannedStartDate>2027-03-01T08:00:00</PlannedStartDate><CriticalActivityFloatLimit>8</CriticalActivityFloatLimit><MustFinishByDate>2027-04-30T16:00:00</MustFinishByDate>",
        &wbs(3, 20, "W", "Wall"),
        &wbs(2, 10, "G", "Ground"),
        &wbs(4, 30, "E", "Empty"),
        &activity(100, "2", "Start Milestone", "Completed", "A0", "Go", "<ActualStartDate>2027-03-01T08:00:00</ActualStartDate><ActualFinishDate>2027-03-01T08:00:00</ActualFinishDate>"),
        &activity(101, "2", "Task Dependent", "In Progress", "A1", "Dredge", &(length(24, 8) + "<ActualStartDate>2027-03-01T08:00:00</ActualStartDate><LevelingPriority>High</LevelingPriority>")),
        &activity(102, "2", "Task Dependent", "Not Started", "A2", "Piles", &(length(16, 16) + "<Code><TypeObjectId>7</TypeObjectId><ValueObjectId>8</ValueObjectId></Code><UDF><TypeObjectId>9</TypeObjectId><DoubleValue>12.5</DoubleValue></UDF>")),
        &activity(103, "3", "Resource Dependent", "Not Started", "A3", "Quay wall", &(length(16, 16) + "<PrimaryConstraintType>Start On or After</PrimaryConstraintType><PrimaryConstraintDate>2027-03-12T08:00:00</PrimaryConstraintDate><SecondaryConstraintType>Finish On or Before</SecondaryConstraintType><SecondaryConstraintDate>2027-03-20T16:00:00</SecondaryConstraintDate>")),
        &activity(104, "3", "Level of Effort", "Not Started", "A4", "Guard", &(length(40, 40) + "<StartDate>2027-03-01T08:00:00</StartDate><FinishDate>2027-03-13T12:00:00</FinishDate>")),
        &activity(105, "", "Finish Milestone", "Not Started", "A5", "Done", ""),
        &relation(100, 101, "Finish to Start", "0", ""),
        &relation(101, 102, "Finish to Start", "8", "Concrete cures"),
        &relation(102, 103, "Start to Start", "-8", ""),
        &relation(102, 103, "Finish to Finish", "0", ""),
        &relation(103, 105, "Finish to Start", "0", ""),
        &relation(999, 105, "Finish to Start", "0", ""),
        "<ActivityNote><ObjectId>1</ObjectId><ActivityObjectId>101</ActivityObjectId><NotebookTopicObjectId>5</NotebookTopicObjectId><Note>&lt;p&gt;Mind &amp;amp; heed&lt;/p&gt;&lt;p&gt;the tide&lt;/p&gt;</Note></ActivityNote>",
        "<ResourceAssignment><ObjectId>1</ObjectId><ActivityObjectId>101</ActivityObjectId><ResourceObjectId>2</ResourceObjectId><PlannedUnits>12</PlannedUnits><PlannedUnitsPerTime>0.5</PlannedUnitsPerTime><PlannedCost>100</PlannedCost></ResourceAssignment>\
         <ResourceAssignment><ObjectId>2</ObjectId><ActivityObjectId>103</ActivityObjectId><ResourceObjectId>3</ResourceObjectId><PlannedUnits>500</PlannedUnits><PlannedUnitsPerTime>50</PlannedUnitsPerTime><PlannedCost>70</PlannedCost></ResourceAssignment>\
         <ResourceAssignment><ObjectId>3</ObjectId><ActivityObjectId>103</ActivityObjectId><RoleObjectId>4</RoleObjectId><PlannedUnits>8</PlannedUnits></ResourceAssignment>",
        "<ScheduleOptions><ObjectId>1</ObjectId><MakeOpenEndedActivitiesCritical>1</MakeOpenEndedActivitiesCritical></ScheduleOptions>",
        "</Project>",
        "<BaselineProject><ObjectId>50</ObjectId><OriginalProjectObjectId>1</OriginalProjectObjectId><Name>As agreed</Name>\
         <Activity><ObjectId>501</ObjectId><Id>A1</Id><PlannedStartDate>2027-03-01T08:00:00</PlannedStartDate><PlannedFinishDate>2027-03-02T16:00:00</PlannedFinishDate><PlannedDuration>16</PlannedDuration></Activity>\
         <Activity><ObjectId>502</ObjectId><Id>GONE</Id></Activity></BaselineProject>",
        "</APIBusinessObjects>",
    ]
    .concat()
}

/// A calendar with an entry of every kind.
pub(crate) fn calendar() -> String {
    let entries = [
        "UID:w1\nSUMMARY:Weekly release window\nDTSTART;TZID=W. Europe Standard Time:20270313T220000\n\
         DTEND;TZID=Europe/Berlin:20270314T020000\nRRULE:FREQ=WEEKLY;BYDAY=SA;COUNT=5\nEXDATE;TZID=Europe/Berlin:20270320T220000\n\
         DESCRIPTION:Mind\\, the\\ntide\nDTSTAMP:20270201T080000Z\nSEQUENCE:3",
        "UID:w1\nRECURRENCE-ID;TZID=Europe/Berlin:20270327T220000\nSUMMARY:Release window\nDTSTART:20270328T200000Z\nDURATION:PT2H",
        "UID:f1\nSUMMARY:Year-end code freeze\nDTSTART;VALUE=DATE:20271215\nDTEND;VALUE=DATE:20280103",
        "UID:h1\nSUMMARY:Christmas\nCATEGORIES:Holiday,Other\nDTSTART;VALUE=DATE:20261225\nRRULE:FREQ=YEARLY;UNTIL=20301225",
        "UID:l1\nSUMMARY:Urlaub: Ana Silva\nDTSTART;VALUE=DATE:20270405\nDTEND;VALUE=DATE:20270410\nRDATE;VALUE=DATE:20270505",
        "UID:l2\nSUMMARY:Out of office\nORGANIZER;CN=\"Ben; B\":mailto:ben@example.org\nDTSTART:20270501T080000Z\nRRULE:FREQ=MONTHLY;COUNT=3",
        "UID:e1\nSUMMARY:Vendor certificate\nSTATUS:TENTATIVE\nX-SLIPWAY-KIND:external-event\nDTSTART:20270310T120000Z",
        "UID:e2\nSUMMARY:Dropped\nSTATUS:CANCELLED\nDTSTART:20270310T120000Z",
    ];
    let entries = entries.map(|lines| format!("BEGIN:VEVENT\n{lines}\nEND:VEVENT\n"));
    let text = format!(
        "BEGIN:VCALENDAR\nVERSION:2.0\nX-WR-CALNAME:Harbour\nBEGIN:VTIMEZONE\nTZID:Here\nX-LIC-LOCATION:Europe/Berlin\nEND:VTIMEZONE\n{}END:VCALENDAR\n",
        entries.concat()
    );
    text.replace('\n', "\r\n")
}
