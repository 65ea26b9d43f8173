using System.Collections.Immutable;
using Tonsure.Disclosing.Statements;
using Tonsure.Grid;

namespace Tonsure.Disclosing.Documents;

/// <summary>What a page says of methods, factors and exact figures.</summary>
internal static class PageMethods
{
    internal static PageSection Of(DocumentRequest request)
    {
        Statement statement = request.Statement;
        IDisclosureWords words = request.Words;
        return new PageSection(
            words.Of(DisclosureWord.Methods),
            [],
            [],
            "",
            [
                new PageTable(
                    [
                        new(words.Of(DisclosureWord.Method)),
                        new(words.Of(DisclosureWord.Grade)),
                        new(words.Of(DisclosureWord.Activities), true),
                    ],
                    [
                        .. statement.Methods.Select(method =>
                            (ImmutableArray<string>)
                                [
                                    string.Join(
                                        ' ',
                                        new[]
                                        {
                                            method.Evidence.Method,
                                            method.Evidence.Version,
                                            method.Evidence.Vintage,
                                        }.Where(part => part.Length > 0)
                                    ),
                                    words.Of(method.Evidence.Grade),
                                    ExactDecimal.Of(method.Activities, 0),
                                ]
                        ),
                    ]
                ),
                new PageTable(
                    [
                        new(words.Of(DisclosureWord.Zone)),
                        new(words.Of(DisclosureWord.Source)),
                        new(words.Of(DisclosureWord.Licence)),
                        new(words.Of(DisclosureWord.Hours), true),
                    ],
                    [
                        .. statement.Intensities.Select(hours =>
                            (ImmutableArray<string>)
                                [
                                    hours.Zone.ToString(),
                                    $"{hours.Origin.Signal.Source} {hours.Origin.Signal.Vintage} ({hours.Tier.Word()})",
                                    hours.Origin.Signal.Licence,
                                    ExactDecimal.Of(hours.Hours, 0),
                                ]
                        ),
                    ]
                ),
                new PageTable(
                    [new(words.Of(DisclosureWord.Source)), new("SHA-256")],
                    [
                        .. statement.Tables.Select(table =>
                            (ImmutableArray<string>)
                                ["data/" + table.Name, table.Digest.ToHex()[..16] + "…"]
                        ),
                    ]
                ),
            ]
        );
    }

    internal static PageTable Exact(IDisclosureWords words, string part, StatedFigures figures) =>
        new(
            [
                new(part),
                new(words.Of(DisclosureWord.Value), true),
                new(words.Of(DisclosureWord.Bounds), true),
            ],
            [
                .. NamedFigure
                    .Of(figures)
                    .Select(figure =>
                        (ImmutableArray<string>)
                            [
                                words.Of(figure.Name),
                                figure.Amount is { } amount
                                    ? $"{figure.Unit.Text(amount.Value)} {figure.Unit.Symbol}"
                                    : words.Of(DisclosureWord.Unknown),
                                figure.Amount is { } bounds
                                    ? $"{figure.Unit.Text(bounds.Lower)} … {figure.Unit.Text(bounds.Upper)}"
                                    : "",
                            ]
                    ),
            ]
        );
}
