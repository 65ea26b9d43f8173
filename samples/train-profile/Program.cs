using System.Diagnostics;
using System.Runtime.InteropServices;
using Tonsure.Samples.TrainProfile;

if (args is ["--help" or "-h"])
{
    Console.WriteLine(Arguments.Usage);
    return 0;
}

Arguments arguments;
try
{
    arguments = Arguments.Parse(args);
}
catch (FormatException wrong)
{
    await Console.Error.WriteLineAsync($"train-profile: {wrong.Message}\n{Arguments.Usage}");
    return 2;
}

try
{
    Run(arguments);
    return 0;
}
catch (DllNotFoundException missing)
{
    await Console.Error.WriteLineAsync(
        $"train-profile: neither LightGBM nor FastTree has a library for {RuntimeInformation.RuntimeIdentifier} here: {missing.Message}"
    );
    return 3;
}
catch (Exception failed)
    when (failed is IOException or InvalidDataException or UnauthorizedAccessException)
{
    await Console.Error.WriteLineAsync($"train-profile: {failed.Message}");
    return 3;
}

static void Run(Arguments arguments)
{
    var split = Split.Of(
        ProfileTable.Load(arguments.Data ?? ProfileTable.FindData(AppContext.BaseDirectory))
    );
    var examples = split.Trained.SelectMany(Features.Examples).ToArray();
    var questions = Features.Questions().ToArray();
    Print(
        "zones",
        $"{split.Trained.Count} trained, {split.HeldOut.Count} held out, {split.LeftOut} left out"
    );
    Print("rows", $"{examples.Length} trained, {split.HeldOut.Count * questions.Length} held out");
    var boosting = Boosting.Choose();
    Print(
        "boosting",
        $"{boosting.Name}, {arguments.Rounds} rounds, {arguments.Threads} threads, seed {arguments.Seed}"
    );

    if (boosting.WhyNotLightGbm is { } reason)
    {
        Console.Error.WriteLine($"train-profile: {boosting.Name} trains instead: {reason}");
    }

    var clock = Stopwatch.StartNew();
    // Each second for somebody who watches, rarely for a log.
    var between = TimeSpan.FromSeconds(Console.IsErrorRedirected ? 15 : 1);
    var end = Console.IsErrorRedirected ? "\n" : "\r";
    Model model;
    using (
        new Timer(
            _ => Console.Error.Write($"training, {clock.Elapsed.TotalSeconds:F0} s{end}"),
            null,
            between,
            between
        )
    )
    {
        model = Model.Train(examples, arguments, boosting);
    }

    if (arguments.Model is { } file)
    {
        model.Save(file);
    }

    var told = split.HeldOut.ToDictionary(
        zone => zone.Zone,
        zone => model.Tell([.. Features.Examples(zone)]),
        StringComparer.Ordinal
    );
    var meanShape = split.MeanShape();
    Print("held-out zones", "MAE g/kWh   R² of shape");
    Score("model", Skill.Of(split.HeldOut, (zone, i) => told[zone.Zone][i]));
    Score("yearly mean", Skill.Of(split.HeldOut, (_, _) => 0));
    Score(
        "mean shape",
        Skill.Of(split.HeldOut, (_, i) => meanShape[questions[i].Month, questions[i].Hour])
    );
    Score(
        "watched day",
        Skill.Of(
            split.HeldOut,
            (zone, i) => Features.DayShape(zone, questions[i].Watched, questions[i].Hour)
        )
    );
}

static void Score(string name, Skill skill) =>
    Print(name, $"{skill.Error, 9:F2}   {skill.Explained, 11:F3}");

static void Print(string name, string value) => Console.WriteLine($"{name, -16}{value}");
