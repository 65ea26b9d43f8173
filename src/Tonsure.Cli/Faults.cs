using Tonsure.Accounting;
using Tonsure.Adapters;
using Tonsure.Adapters.Access;
using Tonsure.Adapters.Claims;
using Tonsure.Adapters.Engines;
using Tonsure.Adapters.Grids.Stores;
using Tonsure.Adapters.Ledgers;
using Tonsure.Adapters.Meters;
using Tonsure.Adapters.Planning;
using Tonsure.Adapters.Records;
using Tonsure.Adapters.Sites;
using Tonsure.Adapters.Tables;
using Tonsure.Disclosing.Records;

namespace Tonsure.Cli;

/// <summary>Whatever went wrong, as a message that says what, where and how to mend it, and as an exit code.</summary>
internal static class Faults
{
    /// <summary>Writes the message.</summary>
    /// <returns>The exit code.</returns>
    public static int Report(CommandContext cli, Exception exception)
    {
        (int code, string what, string? mend) = Words(cli.Texts, exception);
        if (what.Length > 0)
        {
            cli.Error.WriteLine($"tonsure: {cli.Texts.Error}: {what}");
        }

        if (mend is not null)
        {
            cli.Error.WriteLine($"  {cli.Texts.Mend}: {mend}");
        }

        return code;
    }

    /// <summary>The exit code, what happened and how to mend it, in a language.</summary>
    public static (int Code, string What, string? Mend) Words(
        Languages.Texts texts,
        Exception exception
    ) =>
        exception switch
        {
            UserFaultException fault => (fault.Code, fault.Message, fault.Mend),
            ChildStartException start => (
                start.ExitCode,
                start.ExitCode == 127
                    ? texts.CommandNotFound(start.Command)
                    : texts.CommandNotExecutable(start.Command),
                (string?)null
            ),
            UnknownZoneException unknown => (
                ExitCodes.World,
                texts.ActivityZoneUnknown(unknown.ActivityId, unknown.Zone.ToString()),
                texts.ActivityZoneUnknownMend(unknown.ActivityId)
            ),
            TokenFileException token => (
                ExitCodes.World,
                texts.TokenFile(token.Path, token.IsOpen, token.Detail),
                texts.TokenFileMend(token.Path, token.IsOpen)
            ),
            HomeUnusableException home => (
                ExitCodes.World,
                texts.HomeUnusable(home.Path, home.Detail),
                texts.HomeUnusableMend
            ),
            CorruptSegmentException segment => (
                ExitCodes.World,
                texts.SegmentCorrupt(segment.Path, segment.Detail),
                texts.SegmentCorruptMend(segment.Path)
            ),
            CorruptGridFileException grid => (
                ExitCodes.World,
                texts.GridFileCorrupt(grid.Path, grid.Detail),
                texts.GridFileCorruptMend(grid.Path)
            ),
            ClaimFileException file => (
                file.IsUnreadable ? ExitCodes.World : ExitCodes.Usage,
                texts.ClaimFile(file),
                texts.ClaimFileMend(file.Problem, file.Expected)
            ),
            KeyFileException key => (
                key.Problem == KeyFileProblem.Missing ? ExitCodes.Usage
                : key.Problem == KeyFileProblem.Exists ? ExitCodes.No
                : ExitCodes.World,
                texts.KeyFile(key.Name, key.Path, key.Problem),
                texts.KeyFileMend(key.Name, key.Path, key.Problem)
            ),
            LogDamagedException log => (
                ExitCodes.World,
                texts.RecordDamaged(log.Path, log.Detail),
                texts.RecordDamagedMend
            ),
            RecordBusyException busy => (
                ExitCodes.No,
                texts.RecordBusy(busy.Path),
                texts.RecordBusyMend
            ),
            UnknownSupersededException unknown => (
                ExitCodes.No,
                texts.UnknownSuperseded(unknown.Digest, unknown.Subject),
                texts.UnknownSupersededMend
            ),
            TableException table => (
                ExitCodes.World,
                texts.TableBroken(table.Path, table.Detail),
                texts.TableBrokenMend
            ),
            CalibrationException calibration => (
                ExitCodes.World,
                texts.CalibrateFile(calibration.Message),
                texts.CalibrateBrokenMend
            ),
            PlanFileException file => (
                file.Problem == PlanFileProblem.Unreadable ? ExitCodes.World : ExitCodes.Usage,
                texts.PlanFile(file),
                file.Problem == PlanFileProblem.Unreadable ? null : texts.PlanFileMend
            ),
            SourceAddressException address => (
                ExitCodes.Usage,
                texts.SourceAddressBroken(address.Variable, address.Value),
                texts.SourceAddressMend
            ),
            ConfigurationException configuration => (
                ExitCodes.Usage,
                texts.ConfigurationBroken(
                    configuration.Path,
                    configuration.Line,
                    configuration.Detail
                ),
                texts.ConfigurationBrokenMend
            ),
            OperationCanceledException => (ExitCodes.Interrupted, "", null),
            _ => (
                ExitCodes.World,
                texts.Unexpected($"{exception.GetType().Name}: {exception.Message}"),
                null
            ),
        };
}
