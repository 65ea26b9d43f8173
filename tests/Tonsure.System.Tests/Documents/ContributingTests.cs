using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Tonsure.System.Tests.Documents;

/// <summary>The meter that CONTRIBUTING.md adds is compiled among the real files, as if it had been added.</summary>
public sealed class ContributingTests
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private const string Changed = "src/Tonsure.Adapters/Meters/MeterProbes.cs";

    private const string Before = "new ModelProbe()";

    [Fact]
    public void The_worked_example_compiles()
    {
        string[] blocks = [.. Pages.Blocks("CONTRIBUTING.md", "csharp")];
        Assert.Equal(3, blocks.Length);
        string set = File.ReadAllText(Pages.At(Changed));
        Assert.Contains(Before, set, StringComparison.Ordinal);
        SyntaxTree[] added =
        [
            Parse(blocks[0]),
            Parse(blocks[1]),
            Parse(set.Replace(Before, blocks[2] + Before, StringComparison.Ordinal)),
        ];
        CSharpCompilation compilation = CSharpCompilation.Create(
            "with-the-meter",
            [.. added, Parse(Usings), .. Sources().Select(path => Parse(File.ReadAllText(path)))],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Where(path => Path.GetFileName(path) is not "Tonsure.Adapters.dll")
                .Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                allowUnsafe: true,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );

        Assert.Empty(
            added.SelectMany(tree =>
                compilation
                    .GetSemanticModel(tree)
                    .GetDiagnostics(cancellationToken: TestContext.Current.CancellationToken)
                    .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            )
        );
    }

    private static SyntaxTree Parse(string text) =>
        CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest));

    private static IEnumerable<string> Sources() =>
        Directory
            .GetFiles(Pages.At("src/Tonsure.Adapters"), "*.cs", SearchOption.AllDirectories)
            .Where(path => path != Pages.At(Changed))
            .Concat([
                Pages.At("tests/Tonsure.Adapters.Tests/Meters/MeterContract.cs"),
                Pages.At("tests/Tonsure.Adapters.Tests/Meters/CounterContract.cs"),
                Pages.At("tests/Tonsure.Adapters.Tests/Meters/FakedTree.cs"),
                Pages.At("tests/Tonsure.Adapters.Tests/Meters/Worlds.cs"),
                Pages.At("tests/Tonsure.Tests/Measuring/FakeCpuTimes.cs"),
                Pages.At("tests/Tonsure.Tests/Measuring/Hosts.cs"),
            ]);
}
