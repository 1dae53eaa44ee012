using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Torch.Export;
using GamingAudit.Tool.Tests;
using Microsoft.ML.OnnxRuntime;
using TemporaryFolder = GamingAudit.Engine.Torch.Tests.Loading.TemporaryFolder;

namespace GamingAudit.Engine.Torch.Tests.Tool;

public sealed class PolicyStoreTests
{
    [Fact]
    public async Task Keeps_policies_of_targets_apart_whose_names_differ_in_characters_that_files_cannot_have()
    {
        using var folder = new TemporaryFolder();
        ToolResult result = await ToolProcess.RunAsync(
            folder.Path, "audit", Fixture.Path("GamingAudit.Engine.Torch.Tests.dll"), "--target", "corridor 1/2",
            "--target", "corridor 1:2", "--adversary", "ppo", "--budget", "quick", "--policies", "kept", "--format",
            "json");
        Assert.Empty(result.Errors);
        string[] files = [.. Directory.GetFiles(folder.Under("kept")).Order(StringComparer.Ordinal)];
        Assert.Equal([".onnx", ".safetensors", ".onnx", ".safetensors"], files.Select(Path.GetExtension));
        Assert.Equal(2, files.Select(Path.GetFileNameWithoutExtension).Distinct().Count());
        foreach (string file in files.Where(file => file.EndsWith(".onnx", StringComparison.Ordinal)))
        {
            using var session = new InferenceSession(file);
            Assert.Equal(["observation"], session.InputMetadata.Keys);
            TrainedPolicy read = PolicyFile.Read(
                await File.ReadAllBytesAsync(
                    Path.ChangeExtension(file, ".safetensors"), TestContext.Current.CancellationToken),
                ActionSpace.Discrete(3));
            Assert.False(read.HasMemory);
        }
    }

    [Fact]
    public async Task Reports_a_result_although_its_policy_could_not_be_written()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Under("kept"), "");
        ToolResult result = await ToolProcess.RunAsync(
            folder.Path, "audit", Fixture.Path("GamingAudit.Engine.Torch.Tests.dll"), "--target", "corridor",
            "--adversary", "ppo", "--budget", "quick", "--policies", "kept", "--format", "json");
        Assert.Equal(4, result.ExitCode);
        Assert.Equal("not-measurable", result.Target("corridor").GetProperty("verdict").GetString());
        Assert.StartsWith(
            $"The policy for corridor could not be written to {folder.Under("kept")}: ", result.Sentence);
    }
}
