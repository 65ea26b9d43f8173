using Tonsure.Adapters;
using Tonsure.Disclosing.Lint;

namespace Tonsure.Cli.Lint;

/// <summary>Checks each file, writes what was found, and says by the exit code which was the worst.</summary>
internal static class LintRun
{
    public static int Run(CommandContext cli, string[] names, string format)
    {
        Linter linter = cli.World.Linter;
        LintedFile[] files = [.. names.Select(name => Check(linter, name))];
        switch (format)
        {
            case "json":
                LintJson.Write(cli, files);
                break;
            case "csv":
                LintCsv.Write(cli, files);
                break;
            case "sarif":
                LintSarif.Write(cli, files);
                break;
            default:
                LintText.Write(cli, files);
                break;
        }

        foreach (LintedFile file in files.Where(file => file.Report is null))
        {
            cli.Error.WriteLine(
                $"tonsure: {cli.Texts.Error}: {cli.Texts.FileUnreadable(file.Name, file.Fault)}"
            );
            cli.Error.WriteLine($"  {cli.Texts.Mend}: {cli.Texts.FileUnreadableMend}");
        }

        return files.Any(file => file.Report is null) ? ExitCodes.World
            : files.Any(file => file.Report!.HasErrors) ? ExitCodes.No
            : ExitCodes.Done;
    }

    private static LintedFile Check(Linter linter, string name)
    {
        byte[] bytes;
        try
        {
            using Stream stream = name == "-" ? Console.OpenStandardInput() : File.OpenRead(name);
            bytes = Read(stream);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new LintedFile(name, null, TonsureHome.Reason(e));
        }

        return new LintedFile(name, linter.Check(bytes), "");
    }

    /// <summary>No more than the linter reads, and one byte by which it sees that there was more.</summary>
    private static byte[] Read(Stream stream)
    {
        using MemoryStream read = new();
        byte[] buffer = new byte[1 << 16];
        int count;
        while (
            read.Length <= Linter.MostBytes && (count = stream.Read(buffer, 0, buffer.Length)) > 0
        )
        {
            read.Write(buffer, 0, count);
        }

        return read.ToArray();
    }
}
