using GamingAudit.Package.Tests.Feed;

namespace GamingAudit.Package.Tests.Analyzers;

/// <summary>Fresh projects with a flawed agent of Unity ML-Agents and the signatures that it needs.</summary>
internal static class FlawedAgent
{
    private const string Source = """
        using Unity.MLAgents;
        using Unity.MLAgents.Actuators;
        using UnityEngine;

        public class Runner : Agent
        {
            public Transform target;

            public override void OnActionReceived(ActionBuffers actions)
            {
                AddReward(-1 / 200); // hurry
                AddReward(1f / Vector3.Distance(target.position, transform.position));
            }

            void OnTriggerEnter(Collider goal)
            {
                EndEpisode();
                AddReward(1f);
            }
        }
        """;

    /// <summary>What all fixes make of the bodies.</summary>
    public const string Repaired = """
                AddReward(-1f / 200); // hurry
                AddReward(1f / Mathf.Max(Vector3.Distance(target.position, transform.position), 1e-6f));
            }

            void OnTriggerEnter(Collider goal)
            {
                AddReward(1f);
                EndEpisode();
            }
        """;

    /// <summary>As it comes, with a log.</summary>
    public const string Default = "default";

    /// <summary>With all rules.</summary>
    public const string Strict = "strict";

    /// <summary>With none.</summary>
    public const string Silent = "silent";

    /// <summary>With none but the one that its .editorconfig asks for, as an error.</summary>
    public const string Asked = "asked";

    /// <summary>In a mode that there is not.</summary>
    public const string Loud = "loud";

    /// <summary>For an editor.</summary>
    public const string Edited = "edited";

    /// <summary>For <c>dotnet format</c>.</summary>
    public const string Formatted = "formatted";

    public static IEnumerable<FreshProject> Projects =>
    [
        Of(Default, "<ErrorLog>log.sarif,version=2.1</ErrorLog>"),
        Of(Strict, Mode("strict")),
        Of(Silent, Mode("none")),
        Of(Asked, Mode("none"), (".editorconfig", "[*.cs]\ndotnet_diagnostic.GA2001.severity = error\n")),
        Of(Loud, Mode("loud")),
        Of(Edited, "") with { IsBuilt = false },
        Of(Formatted, "") with { IsBuilt = false },
    ];

    private static string Mode(string mode) => $"<GamingAuditAnalysisMode>{mode}</GamingAuditAnalysisMode>";

    private static FreshProject Of(string name, string properties, params (string Path, string Text)[] more) => new(
        name,
        [
            ("Game.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    {properties}
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="GamingAudit.Analyzers" Version="$VERSION$" PrivateAssets="all" />
                  </ItemGroup>
                </Project>
                """),
            ("Runner.cs", Source),
            .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Stubs"), "*.cs").Select(
                stub => (Path.Combine("Stubs", Path.GetFileName(stub)), File.ReadAllText(stub))),
            .. more,
        ]);
}
