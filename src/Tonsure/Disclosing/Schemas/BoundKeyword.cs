using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Schemas;

/// <summary><c>minimum</c>, <c>maximum</c> and their exclusive forms.</summary>
internal sealed class BoundKeyword(string name, double bound) : ISchemaKeyword
{
    public void Check(Place place, Outcome outcome, SchemaRun run)
    {
        if (place.Value is JsonValue.Number { Value: var number } && !Holds(number))
        {
            outcome.Add(new Fault(place, name, EcmaNumber.Format(bound)));
        }
    }

    private bool Holds(double number) =>
        name switch
        {
            "minimum" => number >= bound,
            "maximum" => number <= bound,
            "exclusiveMinimum" => number > bound,
            _ => number < bound,
        };
}
