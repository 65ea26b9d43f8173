using System.Globalization;
using Tonsure.Cli.Commands;
using Tonsure.Disclosing.Statements;
using Tonsure.Quantities;

namespace Tonsure.Cli.Disclosures;

/// <summary>Reads what a statement is to be about.</summary>
internal static class ScopeOptions
{
    public static StatementScope Read(
        CommandContext cli,
        string? subject,
        string? owner,
        string? period
    )
    {
        Interval? span = period is null ? null : Period(cli, period);
        return (string.IsNullOrWhiteSpace(subject) ? null : subject, owner) switch
        {
            ({ } model, null) => StatementScope.OfSubject(model, span),
            (null, { } path) => StatementScope.OfOwner(Options.Owner(cli, path), span),
            _ => throw new UserFaultException(
                ExitCodes.Usage,
                cli.Texts.SubjectOrOwner,
                cli.Texts.SubjectOrOwnerMend
            ),
        };
    }

    /// <summary>A year, a month, a day, or two instants with a slash between them; UTC.</summary>
    private static Interval Period(CommandContext cli, string typed)
    {
        string[] parts = typed.Split('/');
        bool valid =
            parts.Length == 1
                ? TrySpan(typed, out Interval span)
                : Interval.TryParse(typed, out span)
                    || (
                        parts.Length == 2
                        && TrySpan(parts[0], out Interval first)
                        && TrySpan(parts[1], out Interval last)
                        && Interval.TryCreate(first.StartMs, last.StartMs, out span)
                    );
        return valid ? span : throw Options.Bad(cli, "--period", typed, cli.Texts.ExpectedPeriod);
    }

    private static bool TrySpan(string text, out Interval span)
    {
        (string Format, Func<DateTimeOffset, DateTimeOffset> Next)[] forms =
        [
            ("yyyy", start => start.AddYears(1)),
            ("yyyy-MM", start => start.AddMonths(1)),
            ("yyyy-MM-dd", start => start.AddDays(1)),
        ];
        foreach ((string format, Func<DateTimeOffset, DateTimeOffset> next) in forms)
        {
            if (
                DateTimeOffset.TryParseExact(
                    text,
                    format,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal,
                    out DateTimeOffset start
                )
                && start.Year < 9999
            )
            {
                span = Interval.Between(start, next(start));
                return true;
            }
        }

        span = default;
        return false;
    }
}
