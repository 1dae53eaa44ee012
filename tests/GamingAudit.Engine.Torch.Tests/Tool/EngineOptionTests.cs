using System.Text.Json;
using GamingAudit.Engine.Torch.Loading;
using GamingAudit.Tool.Tests;
using TemporaryFolder = GamingAudit.Engine.Torch.Tests.Loading.TemporaryFolder;

namespace GamingAudit.Engine.Torch.Tests.Tool;

/// <summary>The tool with the torch engine; libtorch lies beside it here, as it does for nobody else.</summary>
public sealed class EngineOptionTests
{
    private static readonly string[] QuickAudit =
        ["audit", Fixture.RewardSamples, "--target", "thumbs-up-beg", "--adversary", "probes", "--budget", "quick",
            "--format", "json"];

    [Fact]
    public async Task Audits_with_torch_and_says_so()
    {
        ToolResult result = await RunAsync([.. QuickAudit, "--engine", "torch", "--device", "cpu"]);
        Assert.EndsWith(", torch (cpu)", result.Report.GetProperty("kernels").GetString());
        JsonElement target = result.Target("thumbs-up-beg");
        Assert.Contains(
            "ppo trained with torch (cpu): it was asked for",
            target.GetProperty("notes").EnumerateArray().Select(note => note.GetString()));
    }

    [Fact]
    public async Task Trains_an_adversary_with_torch()
    {
        ToolResult result = await RunAsync(
            "bench", "adversary", Fixture.RewardSamples, "--target", "boat-race", "--seeds", "1", "--steps", "8000",
            "--engine", "torch", "--device", "cpu", "--format", "json");
        Assert.Equal(0, result.ExitCode);
        JsonElement measured = Assert.Single(result.Report.EnumerateArray());
        Assert.True(measured.GetProperty("found").GetDouble() > measured.GetProperty("random").GetDouble());
    }

    [Fact]
    public async Task Picks_the_fused_engine_for_narrow_layers_and_says_why()
    {
        ToolResult result = await RunAsync([.. QuickAudit, "--engine", "auto"]);
        Assert.DoesNotContain("torch", result.Report.GetProperty("kernels").GetString());
        Assert.Contains(
            result.Target("thumbs-up-beg").GetProperty("notes").EnumerateArray(),
            note => note.GetString()!.StartsWith("ppo trained with fused: layers of 128 are too narrow"));
    }

    [Fact]
    public async Task Wide_layers_are_asked_for_and_an_engine_is_picked_for_them()
    {
        ToolResult result = await RunAsync([.. QuickAudit, "--engine", "auto", "--hidden", "300,200"]);
        Assert.EndsWith(", layers of 300 and 200", result.Report.GetProperty("kernels").GetString());
        Assert.Contains(
            "ppo trained with fused: on a processor it is the faster one, and CUDA cannot be used: this libtorch was "
            + "built without CUDA",
            result.Target("thumbs-up-beg").GetProperty("notes").EnumerateArray().Select(note => note.GetString()));
    }

    [Theory]
    [InlineData("64,none")]
    [InlineData("0")]
    [InlineData("64,,64")]
    public async Task Says_in_one_sentence_that_widths_are_none(string widths)
    {
        ToolResult result = await RunAsync([.. QuickAudit, "--hidden", widths]);
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("--hidden takes a number from 1 to 16384, and ", result.Sentence);
    }

    [Fact]
    public async Task A_suite_measured_with_torch_says_so()
    {
        ToolResult result = await RunAsync(
            "bench", "suite", Fixture.RewardSamples, "--target", "thumbs-up-beg", "--adversary", "probes",
            "--engine", "torch", "--device", "cpu", "--format", "json");
        Assert.EndsWith(", torch (cpu)", result.Report.GetProperty("kernels").GetString());
    }

    [Theory]
    [InlineData("torch", "it was asked for")]
    [InlineData("auto", "only torch trains policies with a memory")]
    public async Task Audits_with_policies_that_have_a_memory_and_says_why(string engine, string because)
    {
        ToolResult result = await RunAsync(
            [.. QuickAudit, "--engine", engine, "--device", "cpu", "--recurrent"]);
        Assert.EndsWith(", torch (cpu), recurrent", result.Report.GetProperty("kernels").GetString());
        Assert.Contains(
            $"ppo trained with torch (cpu), recurrent: {because}",
            result.Target("thumbs-up-beg").GetProperty("notes").EnumerateArray().Select(note => note.GetString()));
    }

    [Theory]
    [InlineData("audit")]
    [InlineData("bench adversary")]
    [InlineData("bench suite")]
    public async Task Says_in_one_sentence_that_the_fused_engine_has_no_memory(string command)
    {
        ToolResult result = await RunAsync([.. command.Split(' '), Fixture.RewardSamples, "--recurrent"]);
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(
            "The fused engine trains no policies with a memory: --recurrent needs --engine torch or auto.",
            result.Sentence);
    }

    [Fact]
    public async Task Says_in_one_sentence_why_CUDA_cannot_be_used()
    {
        ToolResult result = await RunAsync([.. QuickAudit, "--engine", "torch", "--device", "cuda"]);
        Assert.Equal(1, result.ExitCode);
        Assert.Equal("CUDA cannot be used: this libtorch was built without CUDA.", result.Sentence);
    }

    [Fact]
    public async Task Says_in_one_sentence_that_a_named_folder_has_no_libtorch()
    {
        ToolResult result = await RunAsync([.. QuickAudit, "--engine", "torch", "--libtorch", Path.GetTempPath()]);
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith($"There is no libtorch in {Path.GetTempPath()}", result.Sentence);
    }

    [Fact]
    public async Task Doctor_says_what_it_found_and_that_both_engines_work()
    {
        ToolResult result = await RunAsync("doctor");
        Assert.Equal(0, result.ExitCode);
        foreach (string name in (string[])["fused kernels", "TorchSharp", "libtorch (Application)", "loaded", "CUDA"])
            Assert.Contains(name, result.Output);
        Assert.Contains("The fused engine works, and so does the torch engine.", result.Output);
    }

    [Fact]
    public async Task Doctor_names_the_cache_of_a_user_whose_home_is_not_there()
    {
        using ToolProcess doctor = ToolProcess.Start(
            Path.GetTempPath(),
            new Dictionary<string, string?>
            {
                ["HOME"] = "/nowhere/at/all", ["XDG_CACHE_HOME"] = null, [LoadOptions.WorkaroundVariable] = "on",
            },
            "doctor", "--libtorch", Path.GetTempPath());
        ToolResult result = await doctor.EndAsync();
        Assert.Contains("copies in /nowhere/at/all/.cache/gaming-audit/torchsharp", result.Output);
    }

    [Fact]
    public async Task Doctor_says_what_is_wrong_with_a_named_folder()
    {
        ToolResult result = await RunAsync("doctor", "--libtorch", Path.GetTempPath());
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("The torch engine does not: There is no libtorch in", result.Output);
    }

    [Fact]
    public async Task Doctor_says_which_library_does_not_load()
    {
        using var folder = new TemporaryFolder();
        string broken = folder.Under(LibtorchFolder.FileName("torch_cpu"));
        File.WriteAllText(broken, "not a library");
        ToolResult result = await RunAsync("doctor", "--libtorch", folder.Path);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"The torch engine does not: libtorch does not load from {broken}: ", result.Output);
        Assert.Empty(result.Errors);
    }

    [Fact]
    public async Task Doctor_refuses_another_major_version()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Under("lib"));
        File.WriteAllText(folder.Under("lib", LibtorchFolder.FileName("torch_cpu")), "");
        File.WriteAllText(folder.Under("version.py"), "__version__ = '1.13.1+cu117'\n");
        ToolResult result = await RunAsync("doctor", "--libtorch", folder.Path);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("is version 1.13.1+cu117, and TorchSharp needs 2.10.0.", result.Output);
    }

    [Fact]
    public async Task Benchmarks_both_engines_beside_one_another()
    {
        ToolResult result = await RunAsync(
            "bench", "ppo", "--engine", "torch", "--device", "cpu", "--environments", "8", "--width", "16",
            "--seconds", "0.1", "--format", "json");
        Assert.Equal(0, result.ExitCode);
        JsonElement[] measured = [.. result.Report.GetProperty("throughput").EnumerateArray()];
        Assert.Equal(["fused", "torch (cpu)"], measured.Select(m => m.GetProperty("engine").GetString()));
        Assert.All(measured, m => Assert.True(m.GetProperty("stepsPerSecond").GetDouble() > 0));
        Assert.True(result.Report.GetProperty("startup").GetProperty("seconds").GetDouble() > 0);
    }

    private static Task<ToolResult> RunAsync(params string[] arguments) =>
        ToolProcess.RunAsync(Path.GetTempPath(), arguments);
}
