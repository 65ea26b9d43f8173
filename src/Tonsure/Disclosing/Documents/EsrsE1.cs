using System.Text.Json;
using Tonsure.Accounting;
using Tonsure.Disclosing.Statements;

namespace Tonsure.Disclosing.Documents;

/// <summary>
/// Datapoints of ESRS E1-5, E1-6 and E1-7 of an owner and a period. A site of a cloud's is the value chain's (scope 3), any other one's
/// own (scope 2); credits stand apart and are never netted.
/// </summary>
/// <param name="datapoints">The standard's datapoints.</param>
public sealed class EsrsE1(Func<IReadOnlyList<EsrsDatapoint>> datapoints) : IDisclosureDocument
{
    private sealed record Answer(Int128? Amount, string? Reason, string? Note);

    /// <inheritdoc/>
    public string Name => "esrs-e1";

    /// <inheritdoc/>
    public DocumentOutcome Write(DocumentRequest request)
    {
        Statement statement = request.Statement;
        if (statement.Scope.Owner is null)
        {
            return new DocumentOutcome.NeedsOwner();
        }

        if (statement.Scope.Period is not { } period)
        {
            return new DocumentOutcome.Lacks([DocumentDetail.Period]);
        }

        return DocumentJson.Written(json =>
        {
            json.WriteString("standard", "ESRS E1, Delegated Regulation (EU) 2023/2772");
            json.WriteString("undertaking", statement.Scope.Name);
            json.WriteString("period", period.ToString());
            json.WriteString("statement", request.Digest.ToString());
            json.WriteString(
                "boundary",
                "What the ledger holds: energy of computing at the facility's meter; electricity with its life cycle upstream; embodied carbon of the hardware reserved"
            );
            json.WriteNumber("uncovered_activities", statement.Whole.Uncovered);
            json.WriteList(
                "datapoints",
                datapoints(),
                (_, datapoint) => Write(json, datapoint, Of(datapoint.Figure, statement))
            );
        });
    }

    private static void Write(Utf8JsonWriter json, EsrsDatapoint datapoint, Answer answer)
    {
        json.WriteString("datapoint", datapoint.Id);
        json.WriteString("disclosure", datapoint.Disclosure);
        json.WriteString("name", datapoint.Name);
        json.WriteString("unit", datapoint.Unit);
        if (answer.Amount is { } amount)
        {
            StatedUnit unit = datapoint.Unit == "MWh" ? StatedUnit.MegawattHour : StatedUnit.Tonne;
            json.WriteDecimal("value", unit.Text(amount));
        }
        else
        {
            json.WriteString("unknown", answer.Reason);
        }

        if (answer.Note is { } note)
        {
            json.WriteString("note", note);
        }
    }

    private static Answer Of(EsrsFigure figure, Statement statement) =>
        figure switch
        {
            EsrsFigure.OwnEnergy => Known(
                Sum(statement, isOwn: true, figures => figures.FacilityMicrowattHours),
                "no energy at own sites is known",
                null
            ),
            EsrsFigure.OwnLocationBased => Known(
                Sum(statement, isOwn: true, figures => figures.CarbonMicrograms),
                "no emissions at own sites are known",
                "Intensities count the life cycle; direct ones alone would be lower"
            ),
            EsrsFigure.ValueChain => Known(
                ValueChain(statement),
                "no emissions in the value chain are known",
                "Electricity of clouds (category 1) and embodied carbon of reserved hardware (categories 1 and 2)"
            ),
            EsrsFigure.TotalLocationBased => Known(
                Plus(
                    Sum(statement, isOwn: true, figures => figures.CarbonMicrograms),
                    ValueChain(statement)
                ),
                "no emissions are known",
                "Without scope 1, which is not in the ledger"
            ),
            EsrsFigure.NoContracts => new Answer(
                null,
                "uncovered: no contracts are imported",
                null
            ),
            _ => new Answer(null, "not in the ledger", null),
        };

    private static Answer Known(Int128? amount, string reason, string? note) =>
        new(amount, amount is null ? reason : null, note);

    private static Int128? ValueChain(Statement statement) =>
        Plus(
            Sum(statement, isOwn: false, figures => figures.CarbonMicrograms),
            statement.Whole.Figures.EmbodiedMicrograms?.Value
        );

    private static Int128? Sum(
        Statement statement,
        bool isOwn,
        Func<StatedFigures, BoundedSum?> figure
    ) =>
        statement
            .Places.Where(place => IsOwn(place.Place) == isOwn)
            .Select(place => figure(place.Figures)?.Value)
            .Aggregate((Int128?)null, Plus);

    /// <summary>Sites of clouds have their provider before a colon.</summary>
    private static bool IsOwn(StatedPlace place) =>
        place.Site?.Contains(':', StringComparison.Ordinal) != true;

    private static Int128? Plus(Int128? one, Int128? other) =>
        one is null || other is null ? one ?? other : checked(one.Value + other.Value);
}
