using Tonsure.Bench;

return args switch
{
    ["ledger", .. string[] rest] => await LedgerBench.RunAsync(rest),
    ["ledger-child", string question, string home] => await LedgerBenchChild.RunAsync(
        question,
        home
    ),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: Tonsure.Bench ledger [--activities N]");
    return 2;
}
