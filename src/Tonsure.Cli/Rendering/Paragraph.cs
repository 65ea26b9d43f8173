namespace Tonsure.Cli.Rendering;

/// <summary>A labelled text that is wrapped at a hundred columns, Hangul counted as two.</summary>
internal static class Paragraph
{
    private const int Label = 15;
    private const int Width = 100;

    /// <summary>Writes nothing where there is nothing to say.</summary>
    public static void Write(TextWriter writer, string label, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        string indent = label.Length == 0 ? "  " : DisplayWidth.Pad($"  {label}", Label);
        int room = Width - DisplayWidth.Of(indent);
        List<string> line = [];
        int used = 0;
        foreach (string word in text.Split(' '))
        {
            int width = DisplayWidth.Of(word);
            if (line.Count > 0 && used + 1 + width > room)
            {
                writer.WriteLine(indent + string.Join(' ', line));
                indent = new string(' ', Width - room);
                line.Clear();
                used = 0;
            }

            used += (line.Count > 0 ? 1 : 0) + width;
            line.Add(word);
        }

        writer.WriteLine(indent + string.Join(' ', line));
    }
}
