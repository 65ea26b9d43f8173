using Tonsure.Bench;

return args switch
{
    ["ledger", .. string[] rest] => await LedgerBench.RunAsync(rest),
    ["ledger-child", string question, string home] => await LedgerBenchChild.RunAsync(
        question,
        home
    ),
    ["ledger-write", string home, string count] => await LedgerBenchData.MakeAsync(home, count),
    ["overhead", .. string[] rest] => await OverheadBench.RunAsync(rest),
    ["planner"] => PlannerBench.Run(),
    ["planner-child", string count, string variant] => PlannerBench.Child(count, variant),
    ["forecast"] => ForecastBench.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        "usage: Tonsure.Bench ledger [--activities N] | overhead [--seconds N] | forecast | planner"
    );
    return 2;
}
