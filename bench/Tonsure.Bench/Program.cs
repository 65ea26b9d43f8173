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
    ["planner-trace", string count, string variant] => PlannerBench.Trace(count, variant),
    ["forecast"] => ForecastBench.Run(),
    ["serve", .. string[] rest] => await ServeBench.RunAsync(rest),
    ["record"] => await RecordBench.RunAsync(),
    ["record-files" or "record-plain", string count] => await RecordBench.ChildAsync(
        args[0],
        count
    ),
    ["grid-store"] => await GridStoreBench.RunAsync(),
    ["grid-store-child", string folder, string shape] => await GridStoreBench.ChildAsync(
        folder,
        shape
    ),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        "usage: Tonsure.Bench ledger [--activities N] | overhead [--seconds N] | forecast | grid-store | planner | record | serve [--activities N] [--soak-minutes M]"
    );
    return 2;
}
