using System.Collections.Immutable;
using Tonsure.Accounting;
using Tonsure.Disclosing.Statements;
using Tonsure.Quantities;

namespace Tonsure.Disclosing.Documents;

/// <summary>What a page says, whatever it is written in.</summary>
/// <param name="request">The statement and the language.</param>
internal sealed class PageContent(DocumentRequest request)
{
    private const int HourMs = 3_600_000;

    private readonly Statement _statement = request.Statement;
    private readonly IDisclosureWords _words = request.Words;

    /// <summary>The title.</summary>
    internal string Title => $"{W(DisclosureWord.Title)}: {_statement.Scope.Name}";

    /// <summary>Lines below the title.</summary>
    internal IEnumerable<string> Head =>
        [
            $"{W(DisclosureWord.Span)}: {_statement.Span}",
            $"{W(DisclosureWord.Digest)}: {request.Digest}",
        ];

    /// <summary>The figures of the whole.</summary>
    internal IReadOnlyList<NamedFigure> Figures => NamedFigure.Of(_statement.Whole.Figures);

    /// <inheritdoc cref="StatedMethod.MainGrade"/>
    internal EvidenceGrade MainGrade => _statement.MainGrade;

    /// <summary>The parts, in order.</summary>
    internal IReadOnlyList<PageSection> Sections =>
        [
            Summary(),
            LifeCycle(),
            Places(),
            Evidence(),
            Hardware(),
            Boundary(),
            PageMethods.Of(request),
            Exact(),
            new PageSection(W(DisclosureWord.Check), [W(DisclosureWord.HowToCheck)], [], "", []),
        ];

    private PageSection Summary() =>
        new(
            W(DisclosureWord.Summary),
            [_words.Runs(_statement.Whole.Runs, _statement.Whole.IncompleteRuns)],
            [],
            "",
            [
                new PageTable(
                    [
                        new(W(DisclosureWord.Figure)),
                        new(W(DisclosureWord.Value), true),
                        new(W(DisclosureWord.Bounds), true),
                    ],
                    [
                        .. Figures.Select(figure =>
                            (ImmutableArray<string>)
                                [_words.Of(figure.Name), Amount(figure), Bounds(figure)]
                        ),
                    ]
                ),
            ]
        );

    private PageSection LifeCycle() =>
        new(
            W(DisclosureWord.LifeCycle),
            [],
            Bars(_statement.LifeCycle.Select(kind => (_words.Of(kind.Key), kind.Value.Figures))),
            $"{_words.Of(FigureName.LocationBased)} ({W(DisclosureWord.ChartBounds)})",
            [
                new PageTable(
                    [
                        new(W(DisclosureWord.Stage)),
                        .. FigureColumns(),
                        new(W(DisclosureWord.Runs), true),
                    ],
                    [
                        .. _statement.LifeCycle.Select(kind =>
                            (ImmutableArray<string>)
                                [
                                    _words.Of(kind.Key),
                                    .. Amounts(kind.Value.Figures),
                                    ExactDecimal.Of(kind.Value.Runs, 0),
                                ]
                        ),
                        [
                            W(DisclosureWord.Whole),
                            .. Amounts(_statement.Whole.Figures),
                            ExactDecimal.Of(_statement.Whole.Runs, 0),
                        ],
                    ]
                ),
            ]
        );

    private PageSection Places() =>
        new(
            W(DisclosureWord.Places),
            [],
            Bars(_statement.Places.Select(place => (Place(place.Place), place.Figures))),
            $"{_words.Of(FigureName.LocationBased)} ({W(DisclosureWord.ChartBounds)})",
            [
                new PageTable(
                    [new(W(DisclosureWord.Place)), .. FigureColumns()],
                    [
                        .. _statement.Places.Select(place =>
                            (ImmutableArray<string>)[Place(place.Place), .. Amounts(place.Figures)]
                        ),
                    ]
                ),
            ]
        );

    private PageSection Evidence() =>
        new(
            W(DisclosureWord.Evidence),
            [],
            [
                .. _statement.Grades.Select(grade => new PageBar(
                    _words.Of(grade.Grade),
                    Percent(grade.EnergyPerMille),
                    grade.EnergyPerMille,
                    grade.EnergyPerMille,
                    grade.EnergyPerMille
                )),
            ],
            W(DisclosureWord.ShareOfEnergy),
            [
                new PageTable(
                    [
                        new(W(DisclosureWord.Grade)),
                        new(W(DisclosureWord.ShareOfEnergy), true),
                        new(W(DisclosureWord.ShareOfActivities), true),
                        .. FigureColumns(),
                    ],
                    [
                        .. _statement.Grades.Select(grade =>
                            (ImmutableArray<string>)
                                [
                                    _words.Of(grade.Grade),
                                    Percent(grade.EnergyPerMille),
                                    Percent(grade.ActivitiesPerMille),
                                    .. Amounts(grade.Figures),
                                ]
                        ),
                    ]
                ),
            ]
        );

    private PageSection Hardware()
    {
        StatedGroup whole = _statement.Whole;
        List<(string, string?)> rows =
        [
            (W(DisclosureWord.ActiveTime), Hours(whole.ActiveMs)),
            (
                W(DisclosureWord.Threads),
                whole.Hardware.Threads is { } threads ? ExactDecimal.Of(threads, 0) : null
            ),
            (
                W(DisclosureWord.ThreadHours),
                whole.Hardware.ThreadMs is { } time ? Hours(time) : null
            ),
            .. whole.Hardware.Accelerators.Select(accelerator =>
                (
                    $"{W(DisclosureWord.AcceleratorHours)}: {accelerator.Name}",
                    (string?)Hours(accelerator.DeviceMs)
                )
            ),
            (
                W(DisclosureWord.Flop),
                whole.Work.Flop is { } flop ? ExactDecimal.Scientific(flop, 2) : null
            ),
            (W(DisclosureWord.InputTokens), Whole(whole.Work.InputTokens)),
            (W(DisclosureWord.OutputTokens), Whole(whole.Work.OutputTokens)),
        ];
        return new PageSection(
            W(DisclosureWord.Hardware),
            [],
            [],
            "",
            [
                new PageTable(
                    [new(W(DisclosureWord.Item)), new(W(DisclosureWord.Amount), true)],
                    [
                        .. rows.Select(row =>
                            (ImmutableArray<string>)
                                [row.Item1, row.Item2 ?? W(DisclosureWord.Unknown)]
                        ),
                    ]
                ),
            ]
        );
    }

    private PageSection Boundary() =>
        new(
            W(DisclosureWord.Boundary),
            [
                W(DisclosureWord.Includes),
                W(DisclosureWord.Excludes),
                W(DisclosureWord.MarketBased),
                _words.Uncovered(
                    _statement.Whole.Uncovered,
                    _statement.Whole.Activities,
                    string.Join(", ", _statement.Reasons.Select(reason => reason.Word))
                ),
            ],
            [],
            "",
            []
        );

    private PageSection Exact() =>
        new(
            W(DisclosureWord.Exact),
            [],
            [],
            "",
            [
                .. _statement
                    .LifeCycle.Select(kind => (_words.Of(kind.Key), kind.Value.Figures))
                    .Append((W(DisclosureWord.Whole), _statement.Whole.Figures))
                    .Select(part => PageMethods.Exact(_words, part.Item1, part.Figures)),
            ]
        );

    private ImmutableArray<PageBar> Bars(
        IEnumerable<(string Label, StatedFigures Figures)> parts
    ) =>
        [
            .. parts
                .Where(part => part.Figures.CarbonMicrograms is not null)
                .Select(part => (part.Label, Amount: part.Figures.CarbonMicrograms!.Value))
                .Select(part => new PageBar(
                    part.Label,
                    _words.Amount(FigureName.LocationBased, part.Amount),
                    (double)part.Amount.Value,
                    (double)part.Amount.Lower,
                    (double)part.Amount.Upper
                )),
        ];

    private IEnumerable<PageColumn> FigureColumns() =>
        Figures.Where(IsShownBeside).Select(figure => new PageColumn(_words.Of(figure.Name), true));

    private IEnumerable<string> Amounts(StatedFigures figures) =>
        NamedFigure.Of(figures).Where(IsShownBeside).Select(Amount);

    /// <summary>Beside facility energy, energy at the equipment is of less use than room.</summary>
    private static bool IsShownBeside(NamedFigure figure) => figure.Name != FigureName.ItEnergy;

    private string Amount(NamedFigure figure) =>
        figure.Amount is { } amount
            ? _words.Amount(figure.Name, amount)
            : W(DisclosureWord.Unknown);

    private string Bounds(NamedFigure figure) =>
        figure.Amount is { } amount ? _words.Bounds(figure.Name, amount) : "";

    private string Place(StatedPlace place) =>
        _words.Place(place.Site, place.Zone.ToString(), place.Year);

    private static string Percent(int perMille) => ExactDecimal.Of(perMille, 1) + " %";

    private static string? Whole(Int128? count) =>
        count is { } known ? ExactDecimal.Of(known, 0) : null;

    /// <summary>To three digits; what is exact stands in the statement, in seconds.</summary>
    private static string Hours(Int128 milliseconds) =>
        ExactDecimal.Rounded(ExactMath.MultiplyDivide(milliseconds, 1_000_000, HourMs), 6, 3)
        + " h";

    private string W(DisclosureWord word) => _words.Of(word);
}
