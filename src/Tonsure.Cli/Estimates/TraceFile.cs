using Tonsure.Adapters.Tables;
using Tonsure.Estimating;

namespace Tonsure.Cli.Estimates;

/// <summary>
/// Reads a trace of requests from CSV: columns <c>input_tokens</c> and <c>output_tokens</c>, or as Azure's traces name them
/// <c>ContextTokens</c> and <c>GeneratedTokens</c>; others are left alone.
/// </summary>
internal static class TraceFile
{
    private static readonly string[] Inputs = ["input_tokens", "ContextTokens"];
    private static readonly string[] Outputs = ["output_tokens", "GeneratedTokens"];

    /// <summary>The requests; at least one.</summary>
    /// <exception cref="UserFaultException">The file cannot be used: which line, and how to mend it.</exception>
    public static IReadOnlyList<TraceRequest> Read(CommandContext cli, string path)
    {
        try
        {
            CsvTable table = CsvTable.Load(path);
            int input = Column(table, Inputs);
            int output = Column(table, Outputs);
            TraceRequest[] requests = new TraceRequest[table.Count];
            for (int row = 0; row < requests.Length; row++)
            {
                requests[row] = new TraceRequest(
                    Tokens(table, row, input),
                    Tokens(table, row, output)
                );
            }

            return requests.Length > 0
                ? requests
                : throw new TableException(path, 1, "no requests");
        }
        catch (TableException e)
        {
            throw new UserFaultException(
                e.Line > 0 ? ExitCodes.Usage : ExitCodes.World,
                e.Message,
                cli.Texts.TraceMend
            );
        }
    }

    private static int Column(CsvTable table, string[] names) =>
        table.Column(
            names.FirstOrDefault(name => table.Columns.Contains(name, StringComparer.Ordinal))
                ?? names[0]
        );

    private static double Tokens(CsvTable table, int row, int column) =>
        table.Number(row, column) is >= 0 and <= 1e9 and double tokens
            ? tokens
            : throw table.Error(row, $"'{table.Text(row, column)}' is no number of tokens");
}
