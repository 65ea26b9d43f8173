namespace Tonsure.Cli.Estimates;

/// <summary>Writes an estimate in the format that was asked for.</summary>
internal static class EstimateOutput
{
    public static int Write(CommandContext cli, EstimateResult result, string format)
    {
        switch (format)
        {
            case "json":
                EstimateJson.Write(cli, result);
                break;
            case "csv":
                EstimateCsv.Write(cli, result);
                break;
            default:
                EstimateTable.Write(cli, result);
                break;
        }

        return ExitCodes.Done;
    }
}
