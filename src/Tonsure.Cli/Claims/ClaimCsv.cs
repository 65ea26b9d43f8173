using Tonsure.Cli.Rendering;
using Tonsure.Estimating;

namespace Tonsure.Cli.Claims;

/// <summary>Claims as CSV, a row each; unknown is empty.</summary>
internal static class ClaimCsv
{
    public static void Write(CommandContext cli, IReadOnlyList<ClaimAnswer> answers) =>
        TableWriter.Csv(
            cli.Out,
            answers
                .Select(Row)
                .Prepend([
                    "id",
                    "verdict",
                    "rule",
                    "claimed_carbon_g",
                    "recomputed_carbon_g",
                    "recomputed_lower_g",
                    "recomputed_upper_g",
                    "claimed_energy_j",
                    "recomputed_energy_j",
                    "error_percent",
                    "missing",
                    "implied_g_per_kwh",
                    "implied_w_per_device",
                    "source",
                    "revision",
                    "date",
                ])
        );

    private static IReadOnlyList<string> Row(ClaimAnswer answer) =>
        [
            answer.Claim.Id,
            answer.Verdict.Word(),
            answer.Rule.Word() ?? "",
            Decimal(answer.Carbon.Claimed, 12),
            Decimal(answer.Carbon.Value, 12),
            Decimal(answer.Carbon.Span?.Lower, 12),
            Decimal(answer.Carbon.Span?.Upper, 12),
            Decimal(answer.Energy.Claimed, 12),
            Decimal(answer.Energy.Value, 12),
            Decimal(answer.ErrorPpm, 4),
            string.Join(' ', answer.Missing.Select(field => field.Word())),
            Decimal(answer.ImpliedMicrogramsPerKilowattHour, 6),
            Decimal(answer.ImpliedMilliwatts, 3),
            answer.Claim.Origin.Source,
            answer.Claim.Origin.Revision,
            answer.Claim.Origin.Date,
        ];

    private static string Decimal(Int128? units, int decimals) =>
        units is { } known ? Json.Decimal(known, decimals) : "";
}
