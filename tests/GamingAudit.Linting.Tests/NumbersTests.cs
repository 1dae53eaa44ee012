using GamingAudit.Linting.Ledgers;
using GamingAudit.Linting.Reports;
using GamingAudit.Output.Tests.Reports;

namespace GamingAudit.Linting.Tests;

/// <summary>Numbers that stand in scenes and configurations beside the code.</summary>
public sealed class NumbersTests
{
    private const string Rover = "11111111111111111111111111111111";
    private const string Base = "22222222222222222222222222222222";
    private const string Variant = "33333333333333333333333333333333";

    private const string Agent =
        """
        using UnityEngine;
        using Unity.MLAgents;
        using Unity.MLAgents.Actuators;

        public class Rover : Agent
        {
            public float bonus = 0.01f;

            public override void OnActionReceived(ActionBuffers actions)
            {
                AddReward(bonus);
                if (transform.position.x > 3) { SetReward(1f); EndEpisode(); }
                if (transform.position.y < 0) { AddReward(-1f / MaxStep); EndEpisode(); }
            }
        }
        """;

    [Fact]
    public async Task Reports_a_division_by_the_limit_when_no_scene_sets_it()
    {
        using TemporaryFolder folder = Project();
        Assert.Contains("GA2006 at 13", Lint.Rules(await Lint.RunAsync(folder)));
        folder.Write("Assets/Main.unity", Scene(Script(Rover, "MaxStep: 0")));
        Assert.Contains("GA2006 at 13", Lint.Rules(await Lint.RunAsync(folder)));
    }

    [Fact]
    public async Task Takes_the_limit_from_a_scene_and_says_so()
    {
        using TemporaryFolder folder = Project();
        folder.Write("Assets/Main.unity", Scene(Script(Rover, "MaxStep: 5000", "bonus: 0.02")));
        LintReport report = await Lint.RunAsync(folder);
        Assert.DoesNotContain("GA2006 at 13", Lint.Rules(report));
        Assert.Contains(report.Open, finding => finding.Rule == "GA3004" && finding.Message.Contains(
            "earns 100 over 5000 steps (MaxStep 5000, Assets/Main.unity), and", StringComparison.Ordinal));
        RewardLedger ledger = Assert.Single(report.Ledgers);
        Assert.Equal(5000, ledger.Horizon);
        Assert.Equal(["MaxStep 5000, Assets/Main.unity", "bonus 0.02, Assets/Main.unity"], ledger.Numbers);
        Assert.Equal("0.02", ledger.Terms[0].Amount);
    }

    [Fact]
    public async Task Takes_the_range_of_several_scenes_and_of_the_code()
    {
        using TemporaryFolder folder = Project();
        folder.Write("Assets/A.unity", Scene(Script(Rover, "MaxStep: 500", "bonus: 0.02")));
        folder.Write("Assets/B.unity", Scene(Script(Rover, "MaxStep: 2000")));
        RewardLedger ledger = Assert.Single((await Lint.RunAsync(folder)).Ledgers);
        Assert.Equal(500, ledger.Horizon);
        Assert.Contains("MaxStep 500 to 2000, Assets/A.unity and 1 more", ledger.Numbers!);
        Assert.Equal("[0.01, 0.02]", ledger.Terms[0].Amount);
    }

    [Theory]
    [InlineData("Game/Assets/Agents")]
    [InlineData("Game/Assets/Agents/Rover.cs")]
    [InlineData("Game/Assets")]
    [InlineData("Game")]
    [InlineData(".")]
    public async Task Finds_the_project_around_what_was_asked_for(string asked)
    {
        using var folder = new TemporaryFolder();
        folder.Write("Game/Assets/Agents/Rover.cs", Agent);
        folder.Write("Game/Assets/Agents/Rover.cs.meta", Meta(Rover));
        folder.Write("Game/Assets/Scenes/Main.unity", Scene(Script(Rover, "MaxStep: 5000")));
        Assert.Equal(5000, Assert.Single((await Lint.RunAsync(folder, asked)).Ledgers).Horizon);
    }

    [Fact]
    public async Task Finds_scenes_beside_code_that_was_copied_out_of_its_project()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Copy/Rover.cs", Agent);
        folder.Write("Copy/Rover.cs.meta", Meta(Rover));
        folder.Write("Copy/Main.unity", Scene(Script(Rover, "MaxStep: 5000")));
        Assert.Equal(5000, Assert.Single((await Lint.RunAsync(folder)).Ledgers).Horizon);
    }

    [Fact]
    public async Task Follows_a_change_through_a_variant_of_a_prefab()
    {
        using TemporaryFolder folder = Project();
        folder.Write("Assets/Base.prefab", Scene(Script(Rover, "MaxStep: 0")));
        folder.Write("Assets/Base.prefab.meta", Meta(Base));
        folder.Write("Assets/Variant.prefab", Scene(Copy(77, Base, 5, "m_Name", "Fast")));
        folder.Write("Assets/Variant.prefab.meta", Meta(Variant));
        // The number of the script in the variant: 5 ^ 77.
        folder.Write("Assets/Main.unity", Scene(Copy(99, Variant, 5 ^ 77, "MaxStep", "3000")));
        Assert.Equal(3000, Assert.Single((await Lint.RunAsync(folder)).Ledgers).Horizon);
    }

    [Fact]
    public async Task Takes_the_limit_of_a_class_that_derives()
    {
        using TemporaryFolder folder = Project("public class Walker : Rover { }", "Walker");
        folder.Write("Assets/Rover.cs", Agent);
        folder.Write("Assets/Main.unity", Scene(Script(Rover, "MaxStep: 5000")));
        Assert.DoesNotContain("GA2006 at 13", Lint.Rules(await Lint.RunAsync(folder)));
    }

    [Fact]
    public async Task Counts_decisions_where_no_action_is_taken_between_them()
    {
        using TemporaryFolder folder = Project();
        folder.Write("Assets/Main.unity", Scene(
            Script(Rover, "MaxStep: 5000"), Script(Base, "DecisionPeriod: 5", "TakeActionsBetweenDecisions: 0")));
        Assert.Equal(1000, Assert.Single((await Lint.RunAsync(folder)).Ledgers).Horizon);
    }

    [Fact]
    public async Task Discounts_by_the_configuration_of_the_trainer()
    {
        using TemporaryFolder folder = Project();
        folder.Write("Assets/Main.unity", Scene(
            Script(Rover, "MaxStep: 5000", "bonus: 0.02"), Script(Base, "m_BehaviorName: Walk")));
        folder.Write(
            "config/rover.yaml",
            """
            behaviors:
              Walk:
                trainer_type: ppo
                reward_signals:
                  extrinsic:
                    gamma: 0.99  # of the task
                  curiosity:
                    gamma: 0.5
                time_horizon: 64
              Other:
                trainer_type: ppo
                reward_signals:
                  extrinsic:
                    gamma: 0.8
            """);
        LintReport report = await Lint.RunAsync(folder);
        Assert.Contains(
            report.Open, finding => finding.Message.Contains("earns 2 over 5000", StringComparison.Ordinal));
        Assert.Contains("gamma 0.99, config/rover.yaml", Assert.Single(report.Ledgers).Numbers!);
    }

    [Fact]
    public async Task Reads_the_exports_of_a_Godot_scene_and_of_its_copies()
    {
        using var folder = new TemporaryFolder();
        folder.Write("project.godot", "config_version=5");
        folder.Write(
            "agents/Rover.cs",
            """
            public partial class Rover : AIController3D
            {
                [Export] public float Bonus = 0.5f;
                public override void _PhysicsProcess(double delta) { reward += Bonus; }
            }
            """);
        folder.Write(
            "rover.tscn",
            """
            [gd_scene load_steps=2 format=3 uid="uid://a"]

            [ext_resource type="Script" path="res://agents/Rover.cs" id="1_x"]

            [node name="Rover" type="Node3D"]
            script = ExtResource("1_x")
            Bonus = 0.25
            """);
        folder.Write(
            "main.tscn",
            """
            [gd_scene load_steps=2 format=3]

            [ext_resource type="PackedScene" path="res://rover.tscn" id="1"]

            [node name="Main" type="Node3D"]

            [node name="Rover" parent="." instance=ExtResource("1")]
            Bonus = 0.75
            """);
        RewardLedger ledger = Assert.Single((await Lint.RunAsync(folder)).Ledgers);
        Assert.Equal("[0.25, 0.75]", ledger.Terms[0].Amount);
        Assert.Equal(["Bonus 0.25 to 0.75, rover.tscn and 1 more"], ledger.Numbers);
    }

    [Fact]
    public async Task Says_that_a_binary_scene_was_not_read()
    {
        using TemporaryFolder folder = Project();
        File.WriteAllBytes(folder.File("Assets/Main.unity"), [0, 0, 0, 22, 255, 10, 0]);
        LintReport report = await Lint.RunAsync(folder);
        Assert.Contains(report.Problems, problem => problem.Contains("no text that could be read"));
    }

    [Fact]
    public async Task Reads_on_after_what_is_broken_or_long()
    {
        using TemporaryFolder folder = Project();
        folder.Write("Assets/Main.unity", Scene(
            "--- !u!114 &\nMonoBehaviour", "--- !u!43 &3\nMesh:\n  _typelessdata: " + new string('0', 3 << 20),
            "--- !u!114 &12\nMonoBehaviour:\n  blob: " + new string('1', 1 << 20), Script(Rover, "MaxStep: 5000")));
        Assert.Equal(5000, Assert.Single((await Lint.RunAsync(folder)).Ledgers).Horizon);
    }

    private static TemporaryFolder Project(string source = Agent, string name = "Rover")
    {
        var folder = new TemporaryFolder();
        folder.Write($"Assets/{name}.cs", source);
        folder.Write($"Assets/{name}.cs.meta", Meta(Rover));
        return folder;
    }

    private static string Meta(string guid) =>
        $"fileFormatVersion: 2\nguid: {guid}\nMonoImporter:\n  serializedVersion: 2";

    private static string Scene(params string[] documents) =>
        $"%YAML 1.1\n%TAG !u! tag:unity3d.com,2011:\n{string.Join('\n', documents)}\n";

    private static string Script(string guid, params string[] fields) =>
        $$"""
        --- !u!114 &{{(guid == Rover ? 5 : 6)}}
        MonoBehaviour:
          m_ObjectHideFlags: 0
          m_CorrespondingSourceObject: {fileID: 0}
          m_PrefabInstance: {fileID: 0}
          m_GameObject: {fileID: 4}
          m_Enabled: 1
          m_Script: {fileID: 11500000, guid: {{guid}}, type: 3}
          agentParameters:
            maxStep: 0
        {{string.Join('\n', fields.Select(field => "  " + field))}}
        """;

    private static string Copy(long id, string prefab, long target, string name, string value) =>
        $$"""
        --- !u!1001 &{{id}}
        PrefabInstance:
          m_Modification:
            m_TransformParent: {fileID: 0}
            m_Modifications:
            - target: {fileID: {{target}}, guid: {{prefab}},
                type: 3}
              propertyPath: {{name}}
              value: {{value}}
              objectReference: {fileID: 0}
          m_SourcePrefab: {fileID: 100100000, guid: {{prefab}}, type: 3}
        """;
}
