using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace GamingAudit.Benchmarks;

/// <summary>
/// Very many small targets in one assembly: corridors with a coin, half of them with a proxy that pays for standing on
/// it. Twenty share a class, as rewards of one environment do.
/// </summary>
internal static class SmallTargets
{
    private const int InAClass = 20;

    /// <summary>Compiles so many of them.</summary>
    /// <returns>The path of the assembly.</returns>
    public static string Compile(string folder, int count)
    {
        string path = Path.Combine(folder, $"Small{count}.dll");
        string platform = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        CSharpCompilation compilation = CSharpCompilation.Create(
            $"Small{count}",
            [CSharpSyntaxTree.ParseText(Source(count))],
            platform.Split(Path.PathSeparator).Select(file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        EmitResult emitted = compilation.Emit(path);
        return emitted.Success ? path : throw new InvalidOperationException(string.Join('\n', emitted.Diagnostics));
    }

    /// <summary>Writes a project of one of them, against the contracts in a folder.</summary>
    /// <returns>The path of the project.</returns>
    public static string WriteProject(string folder, string contracts)
    {
        string own = Directory.CreateDirectory(Path.Combine(folder, "project")).FullName;
        File.WriteAllText(Path.Combine(own, "Small.cs"), Source(1));
        string project = Path.Combine(own, "Small.csproj");
        File.WriteAllText(
            project,
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{Path.Combine(contracts, "GamingAudit.dll")}" />
              </ItemGroup>
            </Project>
            """);
        return project;
    }

    private static string Source(int count)
    {
        var text = new StringBuilder("using System;\nusing GamingAudit;\n\n");
        for (int first = 0; first < count; first += InAClass)
        {
            int cells = 5 + first / InAClass % 7;
            text.Append(CultureInfo.InvariantCulture, $$"""
                public readonly record struct At{{first}}(int Cell, bool HasCoin);

                public sealed class Corridor{{first}} : IEnvironment<At{{first}}, int>
                {

                """);
            for (int i = first; i < Math.Min(first + InAClass, count); i++)
            {
                string proxy = i % 2 == 0 ? "step.After.HasCoin ? 1 : 0" : "Won(step)";
                text.Append(CultureInfo.InvariantCulture, $$"""
                        [Audit]
                        public static AuditTarget Small{{i}} => AuditTarget.Create(
                            "small-{{i}}", new Corridor{{first}}(), proxy: step => {{proxy}},
                            truth: step => {{1 + i % 3}} * Won(step), horizon: {{12 + i % 5}});


                    """);
            }
            text.Append(CultureInfo.InvariantCulture, $$"""
                    public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(3);

                    public int ObservationSize => 2;

                    public At{{first}} Reset(Chance chance) => new(0, false);

                    public At{{first}} Step(At{{first}} at, int action, Chance chance)
                    {
                        int cell = Math.Clamp(at.Cell + action - 1, 0, {{cells - 1}});
                        return new(cell, at.HasCoin || cell == 2);
                    }

                    public bool IsTerminal(At{{first}} at) => at.Cell == {{cells - 1}};

                    public void Observe(At{{first}} at, Span<float> observation)
                    {
                        observation[0] = at.Cell;
                        observation[1] = at.HasCoin ? 1 : 0;
                    }

                    private static double Won(Transition<At{{first}}, int> step) =>
                        step.After.Cell == {{cells - 1}} ? 1 : 0;
                }


                """);
        }
        return text.ToString();
    }
}
