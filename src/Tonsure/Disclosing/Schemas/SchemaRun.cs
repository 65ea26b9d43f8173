namespace Tonsure.Disclosing.Schemas;

/// <summary>One evaluation. A node that is referred to is asked once of each place, so that alternatives within alternatives stay cheap.</summary>
/// <param name="tracks">Whether the schema asks which members were looked at, so that every alternative has to be tried.</param>
internal sealed class SchemaRun(bool tracks)
{
    /// <summary>Steps within one another: sixteen for each level of the deepest document that is read.</summary>
    internal const int MostSteps = 1024;

    private int _steps;

    public bool Tracks => tracks;

    public Outcome Of(SchemaNode node, Place place)
    {
        if (!node.IsShared)
        {
            return Fresh(node, place);
        }

        if (place.Knows(node, out Outcome? known))
        {
            return known ?? Circle(place);
        }

        place.Begin(node);
        Outcome outcome = Fresh(node, place);
        place.End(node, outcome);
        return outcome;
    }

    private Outcome Fresh(SchemaNode node, Place place)
    {
        if (_steps == MostSteps)
        {
            return Circle(place);
        }

        _steps++;
        Outcome outcome = new();
        foreach (ISchemaKeyword keyword in node.Keywords)
        {
            keyword.Check(place, outcome, this);
        }

        _steps--;
        return outcome;
    }

    /// <summary>A schema that leads back to itself at one place says nothing of it, and so accepts nothing.</summary>
    private static Outcome Circle(Place place)
    {
        Outcome outcome = new();
        outcome.Add(new Fault(place, "$ref", "no circle"));
        return outcome;
    }
}
