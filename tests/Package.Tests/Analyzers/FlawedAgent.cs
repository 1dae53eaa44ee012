using GamingAudit.Package.Tests.Feed;

namespace GamingAudit.Package.Tests.Analyzers;

/// <summary>A fresh project with a flawed agent of Unity ML-Agents and the signatures that it needs.</summary>
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

    public static async Task<Consumer> Create(LocalFeed feed, string properties = "")
    {
        await feed.Pack();
        Consumer consumer = new Consumer(feed)
            .Write("Game.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    {properties}
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="GamingAudit.Analyzers" Version="$VERSION$" PrivateAssets="all" />
                  </ItemGroup>
                </Project>
                """)
            .Write("Runner.cs", Source);
        foreach (string stub in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Stubs"), "*.cs"))
            consumer.Write(Path.Combine("Stubs", Path.GetFileName(stub)), await File.ReadAllTextAsync(stub));
        return consumer;
    }
}
