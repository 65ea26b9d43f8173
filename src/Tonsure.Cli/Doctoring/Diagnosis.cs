using Tonsure.Adapters;
using Tonsure.Adapters.Meters;
using Tonsure.Cli.Commands;
using Tonsure.Measuring;

namespace Tonsure.Cli.Doctoring;

/// <summary>What can be measured here.</summary>
/// <param name="Meters">The meters and the machine.</param>
/// <param name="Place">Where runs are when nobody says.</param>
/// <param name="HomeProblem">Why the home cannot be written; null where it can.</param>
internal sealed record Diagnosis(MeterSet Meters, Place Place, HomeUnusableException? HomeProblem)
{
    public static Diagnosis Make(CommandContext cli)
    {
        HomeUnusableException? problem = null;
        try
        {
            cli.World.Home.EnsureWritable();
        }
        catch (HomeUnusableException e)
        {
            problem = e;
        }

        return new Diagnosis(cli.World.Meters, Place.Resolve(cli, null, null), problem);
    }
}
