using System.Collections.Immutable;
using System.Globalization;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Lint;

/// <summary>Reads model cards: <c>co2_eq_emissions</c> before the text, tables and sentences in it.</summary>
internal sealed class CardReader : IDocumentReader
{
    private const string Key = "co2_eq_emissions";

    /// <inheritdoc/>
    public ReadDocument? Read(SourceDocument source)
    {
        if (source.Json is not null)
        {
            return null;
        }

        CardTable[] tables = [.. CardTable.All(source.Lines, source.FirstLine)];
        Account? prose = CardProse.Read(source.Lines, source.FirstLine);
        (Account? front, Finding? odd) = Front(source.Front?[Key]);
        if (source.Front is null && tables.Length == 0 && prose is null)
        {
            return null;
        }

        ImmutableArray<Account> rows =
        [
            .. tables
                .SelectMany(table => table.Rows)
                .Select(row =>
                    row with
                    {
                        Power = row.Power ?? prose?.Power,
                        Hardware = prose?.Hardware ?? front?.Hardware ?? "",
                    }
                ),
        ];
        // A sentence stands for itself where no row does.
        ImmutableArray<Account> accounts =
        [
            .. new[] { front, rows.Length == 0 ? prose : null }.OfType<Account>(),
            .. rows,
        ];
        return new ReadDocument(DocumentFormat.ModelCard, "")
        {
            Accounts = accounts,
            Measures =
            [
                .. accounts
                    .Concat(tables.Select(table => table.Whole).OfType<Account>())
                    .SelectMany(Figures)
                    .Distinct(),
            ],
            Totals =
            [
                .. tables.SelectMany(table => Totals(table.Whole, table.Rows)),
                .. Totals(prose, rows),
            ],
            Own = odd is null ? [] : [odd],
            Words = string.Join(
                '\n',
                source.Lines.Append(source.Front is null ? "" : JsonFigures.Words(source.Front))
            ),
        };
    }

    /// <summary>What a hub shows, and whether that is what was meant.</summary>
    private static (Account? Account, Finding? Odd) Front(JsonValue? node)
    {
        if (node is null or JsonValue.Null)
        {
            return (null, null);
        }

        bool isMap = node is JsonValue.Members;
        string key = JsonFigures.Join("", Key);
        string path = isMap ? JsonFigures.Join(key, "emissions") : key;
        string written = (isMap ? node["emissions"] : node)?.AsText?.Trim() ?? "";
        string read = HubNumber.Read(written);
        Finding? odd =
            read == written && read.Length > 0 ? null : new Finding.NotPlain(path, written, read);
        double? grams =
            JsonFigures.Number(JsonValue.Of(written))
            ?? (
                read.Length == 0
                    ? null
                    : double.Parse(
                        read,
                        NumberStyles.AllowDecimalPoint,
                        CultureInfo.InvariantCulture
                    )
            );
        return (
            new Account(key)
            {
                Carbon =
                    grams is { } known && double.IsFinite(known)
                        ? new Measure(known, LintUnit.Gram, path)
                        : null,
                Hardware = HardwareNames.Of(node),
            },
            odd
        );
    }

    private static IEnumerable<Measure> Figures(Account account) =>
        new[]
        {
            account.Energy,
            account.Carbon,
            account.DeviceHours,
            account.Power,
        }.OfType<Measure>();

    private static IEnumerable<Total> Totals(Account? whole, ImmutableArray<Account> rows)
    {
        if (whole is null)
        {
            yield break;
        }

        foreach (
            Func<Account, Measure?> figure in new Func<Account, Measure?>[]
            {
                account => account.DeviceHours,
                account => account.Carbon,
                account => account.Energy,
            }
        )
        {
            Measure[] parts = [.. rows.Select(figure).OfType<Measure>()];
            if (figure(whole) is { } sum && parts.Length > 0)
            {
                yield return new Total(sum, [.. parts]);
            }
        }
    }
}
