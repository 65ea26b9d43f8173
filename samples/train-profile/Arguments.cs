using System.Globalization;

namespace Tonsure.Samples.TrainProfile;

/// <summary>What the command line asks for. A null data directory means: find the shipped one.</summary>
internal sealed record Arguments(string? Data, int Rounds, int Threads, int Seed, string? Model)
{
    public const string Usage = """
        train-profile: learn the month-by-hour shape of grid intensity, score it on zones never seen
          --data DIR     directory that holds grid/profiles.csv and grid/zones.csv (default: the shipped one)
          --rounds N     boosting rounds (default 400)
          --threads N    threads (default: all)
          --seed N       random seed (default 7)
          --model FILE   save the model here
        """;

    private static readonly Arguments Defaults = new(
        null,
        400,
        Environment.ProcessorCount,
        7,
        null
    );

    /// <exception cref="FormatException">The message says which argument is wrong and how to mend it.</exception>
    public static Arguments Parse(IReadOnlyList<string> words)
    {
        var parsed = Defaults;
        for (var i = 0; i < words.Count; i += 2)
        {
            var name = words[i];
            if (name is not ("--data" or "--rounds" or "--threads" or "--seed" or "--model"))
            {
                throw new FormatException($"unknown argument '{name}'");
            }

            if (i + 1 == words.Count || words[i + 1].Length == 0)
            {
                throw new FormatException($"{name} needs a value");
            }

            var value = words[i + 1];
            parsed = name switch
            {
                "--data" => parsed with { Data = value },
                "--rounds" => parsed with { Rounds = Whole(name, value, 1, 100_000) },
                "--threads" => parsed with { Threads = Whole(name, value, 1, 1024) },
                "--seed" => parsed with { Seed = Whole(name, value, 0, int.MaxValue) },
                _ => parsed with { Model = value },
            };
        }

        return parsed;
    }

    private static int Whole(string name, string value, int least, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= least
        && number <= most
            ? number
            : throw new FormatException(
                $"{name} takes a whole number from {least} to {most}, not '{value}'"
            );
}
