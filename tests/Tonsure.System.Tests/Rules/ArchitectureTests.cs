using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Xunit;

namespace Tonsure.System.Tests.Rules;

/// <summary>The house's rules, see docs/decisions.</summary>
public sealed class ArchitectureTests
{
    /// <summary>What each room of the core may see. A new room is added here with its place in the order.</summary>
    private static readonly Dictionary<string, string[]> Core = new(StringComparer.Ordinal)
    {
        ["Tonsure.Quantities"] = [],
        ["Tonsure.Grid"] = ["Tonsure.Quantities"],
        // A room inside the grid's, which does not see it; whoever sees the grid may see its forecasts.
        ["Tonsure.Grid.Forecasting"] = ["Tonsure.Quantities", "Tonsure.Grid"],
        // Where intensities are read from; what no source knows is forecast or taken from the grid's tables.
        ["Tonsure.Grid.Sources"] =
        [
            "Tonsure.Quantities",
            "Tonsure.Grid",
            "Tonsure.Grid.Forecasting",
        ],
        ["Tonsure.Accounting"] = ["Tonsure.Quantities", "Tonsure.Grid"],
        ["Tonsure.Measuring"] = Row,
        ["Tonsure.Estimating"] = Row,
        ["Tonsure.Planning"] = Row,
        // Rooms inside the planner's, which does not see them: the planners of one job, and policies on them.
        ["Tonsure.Planning.Exact"] = [.. Row, "Tonsure.Planning"],
        ["Tonsure.Planning.Policies"] = [.. Row, "Tonsure.Planning", "Tonsure.Planning.Exact"],
        ["Tonsure.Planning.Queues"] = [.. Row, "Tonsure.Planning", "Tonsure.Planning.Exact"],
        ["Tonsure.Planning.Audits"] = [.. Row, "Tonsure.Planning"],
        ["Tonsure.Budgeting"] = Row,
        ["Tonsure.Disclosing"] =
        [
            .. Row,
            "Tonsure.Disclosing.Envelopes",
            "Tonsure.Disclosing.Records",
            "Tonsure.Disclosing.Schemas",
            "Tonsure.Disclosing.Lint",
        ],
        // What is signed and how, and the log of it, know nothing of what is disclosed.
        ["Tonsure.Disclosing.Envelopes"] = [],
        ["Tonsure.Disclosing.Records"] = ["Tonsure.Disclosing.Envelopes"],
        // Schemas know JSON and nothing of what they are schemas of; the linter reads documents of anybody's, not only ours.
        ["Tonsure.Disclosing.Schemas"] = ["Tonsure.Disclosing.Envelopes"],
        ["Tonsure.Disclosing.Lint"] =
        [
            "Tonsure.Quantities",
            "Tonsure.Disclosing.Envelopes",
            "Tonsure.Disclosing.Schemas",
        ],
        // What is disclosed, and the forms that it is given in.
        ["Tonsure.Disclosing.Statements"] = [.. Row, "Tonsure.Disclosing.Envelopes"],
        ["Tonsure.Disclosing.Documents"] =
        [
            .. Row,
            "Tonsure.Disclosing.Envelopes",
            "Tonsure.Disclosing.Statements",
        ],
    };

    /// <summary>Helpers that every room of the adapters may use.</summary>
    private static readonly string[] Helpers =
    [
        "Tonsure.Adapters",
        "Tonsure.Adapters.Tables",
        "Tonsure.Adapters.Interop",
    ];

    private static readonly string[] Forbidden =
    [
        "System.Console",
        "System.Random",
        "System.Diagnostics.Process",
        "System.Diagnostics.Stopwatch",
        "System.Net.",
        "System.IO.",
        "System.Data.",
        "System.Threading.Thread",
        "System.Threading.Timer",
        "System.Runtime.InteropServices.NativeLibrary",
        "System.Runtime.InteropServices.Marshal",
        "Microsoft.",
    ];

    private static readonly string[] Clocks =
    [
        "System.DateTime.get_Now",
        "System.DateTime.get_UtcNow",
        "System.DateTime.get_Today",
        "System.DateTimeOffset.get_Now",
        "System.DateTimeOffset.get_UtcNow",
        "System.TimeProvider.get_System",
        "System.TimeZoneInfo.get_Local",
        "System.Guid.NewGuid",
        "System.Random.get_Shared",
        "System.Threading.Tasks.Task.Delay",
        "System.Threading.Tasks.Task.Run",
    ];

    /// <summary>
    /// What each room of the web may see of the web: a room of paths or pages sees how HTTP is read and written and what can be asked,
    /// and no other.
    /// </summary>
    private static readonly Dictionary<string, string[]> Web = new(StringComparer.Ordinal)
    {
        ["Tonsure.Web.Http"] = [],
        ["Tonsure.Web.Asking"] = [],
        ["Tonsure.Web.Access"] = ["Tonsure.Web.Http", "Tonsure.Web.Languages"],
        ["Tonsure.Web.Api.CarbonAware"] = ["Tonsure.Web.Http"],
        ["Tonsure.Web.Api.Replay"] = ["Tonsure.Web.Http"],
        ["Tonsure.Web.Charts"] = [],
        ["Tonsure.Web.Languages"] = [],
        // What pages are made of does not know the pages.
        ["Tonsure.Web.Pages.Parts"] = Shown,
        ["Tonsure.Web.Pages"] = [.. Shown, "Tonsure.Web.Pages.Parts"],
        ["Tonsure.Web.Api.V1"] = ["Tonsure.Web.Http", "Tonsure.Web.Asking"],
        // Tools answer in the API's shapes: one way to write a figure.
        ["Tonsure.Web.Mcp"] = ["Tonsure.Web.Http", "Tonsure.Web.Asking", "Tonsure.Web.Api.V1"],
        ["Tonsure.Web.Watching"] = ["Tonsure.Web.Http", "Tonsure.Web.Asking"],
        ["Tonsure.Web"] = ["Tonsure.Web.Http", "Tonsure.Web.Access"],
    };

    private static string[] Shown =>
        ["Tonsure.Web.Http", "Tonsure.Web.Asking", "Tonsure.Web.Charts", "Tonsure.Web.Languages"];

    private static string[] Row =>
        [
            "Tonsure.Quantities",
            "Tonsure.Grid",
            "Tonsure.Grid.Forecasting",
            "Tonsure.Grid.Sources",
            "Tonsure.Accounting",
        ];

    [Fact]
    public void The_core_references_no_package()
    {
        Assert.All(
            Product.Core.GetReferencedAssemblies(),
            name => Assert.StartsWith("System.", name.Name, StringComparison.Ordinal)
        );
        XDocument project = XDocument.Load(
            Path.Combine(Product.Root, "src", "Tonsure", "Tonsure.csproj")
        );
        None(project.Descendants("PackageReference"));
        None(project.Descendants("ProjectReference"));
    }

    [Fact]
    public void The_core_has_no_file_no_network_no_console_and_no_process() =>
        None(
            References
                .Of(Product.Core)
                .Types.Where(type =>
                    Forbidden.Any(name =>
                        name.EndsWith('.')
                            ? type.StartsWith(name, StringComparison.Ordinal)
                            : type == name
                    )
                )
                .Where(type => !type.EndsWith("Exception", StringComparison.Ordinal))
                .Where(type =>
                    !type.StartsWith("Microsoft.CodeAnalysis.", StringComparison.Ordinal)
                )
        );

    [Fact]
    public void The_core_has_no_environment() =>
        // Compilers ask for the thread where a method yields.
        Assert.Equal(
            ["System.Environment.get_CurrentManagedThreadId"],
            References
                .Of(Product.Core)
                .Members.Where(member =>
                    member.StartsWith("System.Environment.", StringComparison.Ordinal)
                ),
            StringComparer.Ordinal
        );

    [Fact]
    public void The_core_has_no_clock_and_no_chance() =>
        None(References.Of(Product.Core).Members.Intersect(Clocks, StringComparer.Ordinal));

    [Fact]
    public void Rooms_of_the_core_see_only_those_before_them()
    {
        Rooms.Edge[] edges =
        [
            .. Rooms
                .Edges.Where(edge => edge.Type.StartsWith("Tonsure.", StringComparison.Ordinal))
                .Where(edge => Core.ContainsKey(edge.From)),
        ];
        Assert.NotEmpty(edges);
        None(edges.Where(edge => !Core[edge.From].Contains(edge.To)));
    }

    [Fact]
    public void Every_type_of_the_core_is_in_a_room_with_a_place_in_the_order() =>
        None(
            Types(Product.Core)
                .Select(type => type.Namespace!)
                .Distinct(StringComparer.Ordinal)
                .Where(room => !Core.ContainsKey(room))
        );

    [Fact]
    public void Adapters_see_the_core_and_the_program_sees_both_and_nothing_points_back()
    {
        Assert.DoesNotContain("Tonsure.Cli", Names(Product.Adapters), StringComparer.Ordinal);
        Assert.DoesNotContain("Tonsure.Cli", Names(Product.Core), StringComparer.Ordinal);
        Assert.DoesNotContain("Tonsure.Adapters", Names(Product.Core), StringComparer.Ordinal);
        Assert.Contains("Tonsure", Names(Product.Adapters), StringComparer.Ordinal);
    }

    [Fact]
    public void The_web_sees_the_core_alone_and_only_the_program_sees_the_web()
    {
        Assert.Contains("Tonsure", Names(Product.Web), StringComparer.Ordinal);
        Assert.DoesNotContain("Tonsure.Adapters", Names(Product.Web), StringComparer.Ordinal);
        Assert.DoesNotContain("Tonsure.Cli", Names(Product.Web), StringComparer.Ordinal);
        Assert.DoesNotContain("Tonsure.Web", Names(Product.Adapters), StringComparer.Ordinal);
        Assert.DoesNotContain("Tonsure.Web", Names(Product.Core), StringComparer.Ordinal);
    }

    [Fact]
    public void Rooms_of_the_web_see_only_those_before_them()
    {
        Rooms.Edge[] edges = [.. Rooms.Edges.Where(edge => IsWebRoom(edge.From))];
        Assert.NotEmpty(edges);
        None(edges.Where(edge => IsWebRoom(edge.To) && !Web[edge.From].Contains(edge.To)));
    }

    [Fact]
    public void Only_the_verbs_that_serve_see_the_web() =>
        None(
            Rooms.Edges.Where(edge =>
                IsWebRoom(edge.To) && !IsWebRoom(edge.From) && edge.From != "Tonsure.Cli.Serving"
            )
        );

    [Fact]
    public void Adapters_do_not_see_one_another() =>
        None(
            Rooms.Edges.Where(edge =>
                IsAdapterRoom(edge.From)
                && IsAdapterRoom(edge.To)
                && !Helpers.Contains(edge.To)
                // A room inside a room sees the one around it, and not the other way round.
                && !edge.From.StartsWith(edge.To + ".", StringComparison.Ordinal)
            )
        );

    [Fact]
    public void No_adapter_sees_the_place_where_all_are_put_together() =>
        None(
            Rooms.Edges.Where(edge =>
                IsAdapterRoom(edge.From)
                && edge.Target.StartsWith("Tonsure.Adapters.Composition", StringComparison.Ordinal)
            )
        );

    [Fact]
    public void Helpers_of_the_adapters_see_no_adapter() =>
        None(
            Rooms.Edges.Where(edge =>
                edge.From is "Tonsure.Adapters.Tables" or "Tonsure.Adapters.Interop"
                && edge.To.StartsWith("Tonsure.Adapters", StringComparison.Ordinal)
            )
        );

    [Fact]
    public void There_is_no_circle_between_the_rooms_of_the_core_and_the_adapters()
    {
        List<(string From, string To)> left =
        [
            .. Rooms
                .Edges.Where(edge => !edge.From.StartsWith("Tonsure.Cli", StringComparison.Ordinal))
                .Select(edge => (edge.From, edge.To))
                .Distinct(),
        ];
        // Names that every adapter may use and the place that puts them together share the root room.
        left.RemoveAll(edge => edge.To == "Tonsure.Adapters" || edge.From == "Tonsure.Adapters");
        int before;
        do
        {
            before = left.Count;
            // Whoever sees nobody that is left is part of no circle.
            left.RemoveAll(edge => !left.Exists(other => other.From == edge.To));
        } while (left.Count < before);

        None(left);
    }

    [Fact]
    public void Every_asynchronous_member_of_a_port_takes_a_cancellation_token_last_without_default()
    {
        MethodInfo[] methods =
        [
            .. Types(Product.Core)
                .Where(type => type is { IsInterface: true, IsPublic: true })
                .SelectMany(type => type.GetMethods())
                .Where(method => IsAsynchronous(method.ReturnType)),
        ];
        Assert.NotEmpty(methods);
        Assert.All(
            methods,
            method =>
            {
                ParameterInfo last = Assert.IsType<ParameterInfo>(
                    method.GetParameters().LastOrDefault(),
                    exactMatch: false
                );
                Assert.True(
                    last.ParameterType == typeof(CancellationToken) && !last.HasDefaultValue,
                    $"{method.DeclaringType}.{method.Name}"
                );
            }
        );
    }

    [Fact]
    public void Every_class_of_the_core_is_sealed_static_or_abstract() =>
        None(
            Types(Product.Core)
                .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false })
        );

    [Fact]
    public void No_file_of_the_product_has_300_lines() =>
        None(
            Product
                .Sources.Where(path => path.EndsWith(".cs", StringComparison.Ordinal))
                .Select(path => (Path: path, Lines: File.ReadLines(path).Count()))
                .Where(file => file.Lines >= 300)
                .Select(file => $"{file.Path}: {file.Lines}")
        );

    [Theory]
    [InlineData("TO" + "DO")]
    [InlineData("FIX" + "ME")]
    [InlineData("NotImplemented" + "Exception")]
    public void Nothing_in_the_product_is_put_off(string word) =>
        None(
            Product.Sources.Where(path =>
                File.ReadAllText(path).Contains(word, StringComparison.Ordinal)
            )
        );

    /// <summary>The violations are listed when there are some.</summary>
    private static void None<T>(IEnumerable<T> violations) => Assert.Empty(violations);

    private static IEnumerable<Type> Types(Assembly assembly) =>
        assembly
            .GetTypes()
            .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false))
            .Where(type => type.Namespace?.StartsWith("Tonsure", StringComparison.Ordinal) == true)
            .Where(type => !type.FullName!.Contains('<', StringComparison.Ordinal));

    private static IEnumerable<string> Names(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(name => name.Name!);

    private static bool IsAdapterRoom(string room) =>
        room.StartsWith("Tonsure.Adapters.", StringComparison.Ordinal);

    private static bool IsWebRoom(string room) =>
        room == "Tonsure.Web" || room.StartsWith("Tonsure.Web.", StringComparison.Ordinal);

    private static bool IsAsynchronous(Type type) =>
        typeof(Task).IsAssignableFrom(type)
        || type == typeof(ValueTask)
        || (
            type.IsGenericType
            && (
                type.GetGenericTypeDefinition() == typeof(ValueTask<>)
                || type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)
            )
        );
}
