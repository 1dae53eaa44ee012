using System.Text.Json;

namespace GamingAudit.Tool.Tests;

[Collection(typeof(BadTargetsCollection))]
public sealed class FaultTests(BadTargetsRun run)
{
    [Theory]
    [InlineData("proxy-throws", "threw", "proxy", "next state Place { X = 3 }")]
    [InlineData("proxy-nan", "not-finite", "proxy", "next state Place { X = 3 }")]
    [InlineData("proxy-huge", "not-finite", "proxy", "next state Place { X = 3 }")]
    [InlineData("proxy-infinite", "not-finite", "proxy", "next state Place { X = 3 }")]
    [InlineData("true-throws", "threw", "true", "next state Place { X = 3 }")]
    [InlineData("proxy-changes", "unrepeatable", "proxy", "state Place")]
    [InlineData("never-returns", "did-not-return", "step", "state Place { X = 3 }")]
    [InlineData("stack-overflow", "crashed", "step", "state Place { X = 3 }")]
    [InlineData("exits", "crashed", "step", "state Place { X = 3 }")]
    [InlineData("no-legal-action", "invalid", "mask", "state Place { X = 3 }")]
    [InlineData("Declarations.HorizonZero", "invalid", "create", "BadTargets.Declarations.HorizonZero")]
    [InlineData("Declarations.NoTarget", "invalid", "create", "BadTargets.Declarations.NoTarget")]
    [InlineData("Declarations.Throws", "threw", "create", "BadTargets.Declarations.Throws")]
    [InlineData("Declarations.Null", "invalid", "create", "BadTargets.Declarations.Null")]
    public void Reports_the_fault_and_where_it_happened(string target, string kind, string call, string arguments)
    {
        JsonElement reported = run.Result.Target(target);
        JsonElement fault = reported.GetProperty("fault");
        Assert.Equal(kind, fault.GetProperty("kind").GetString());
        Assert.Equal(call, fault.GetProperty("call").GetString());
        Assert.Contains(arguments, fault.GetProperty("arguments").GetString());
        Assert.Equal("not-measurable", reported.GetProperty("verdict").GetString());
        Assert.Equal("error", reported.GetProperty("severity").GetString());
    }

    [Fact]
    public void Reports_a_target_without_actions() =>
        Assert.Equal("invalid", run.Result.Target("no-actions").GetProperty("fault").GetProperty("kind").GetString());

    [Fact]
    public void Says_that_the_stack_overflowed() =>
        Assert.Contains("stack overflow", run.Result.Target("stack-overflow").GetProperty("because").GetString());

    [Fact]
    public void Says_so_when_a_crash_does_not_happen_again()
    {
        JsonElement fault = run.Result.Target("crashes-once").GetProperty("fault");
        Assert.Equal("crashed", fault.GetProperty("kind").GetString());
        Assert.Equal("none", fault.GetProperty("call").GetString());
        Assert.Contains("could not be told", fault.GetProperty("message").GetString());
    }

    [Fact]
    public void Says_what_the_exception_said() =>
        Assert.Contains("no such place", run.Result.Target("proxy-throws").GetProperty("because").GetString());

    [Fact]
    public void Reports_the_later_of_two_targets_with_one_name()
    {
        JsonElement[] both = [.. run.Result.Report.GetProperty("targets").EnumerateArray()
            .Where(t => t.GetProperty("target").GetString() == "duplicate")];
        Assert.Equal(2, both.Length);
        Assert.Equal("sound", both[0].GetProperty("verdict").GetString());
        Assert.Contains("already taken", both[1].GetProperty("fault").GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("sound", "sound")]
    [InlineData("prints", "sound")]
    [InlineData("unspoiled", "sound")]
    [InlineData("several-a", "sound")]
    [InlineData("several-b", "sound")]
    [InlineData("gamed", "gamed")]
    public void Judges_the_other_targets_all_the_same(string target, string verdict) =>
        Assert.Equal(verdict, run.Result.Target(target).GetProperty("verdict").GetString());

    [Fact]
    public void Shortens_what_a_state_says_of_itself()
    {
        string arguments = run.Result.Target("talkative").GetProperty("fault").GetProperty("arguments").GetString()!;
        Assert.InRange(arguments.Length, 1000, 3000);
        Assert.EndsWith(" characters)", arguments);
    }

    [Fact]
    public void Keeps_what_user_code_prints_out_of_the_report()
    {
        Assert.DoesNotContain("user code", run.Result.Output);
        Assert.Equal("", run.Result.Errors);
    }

    [Fact]
    public void Exits_with_2_and_counts_the_findings()
    {
        Assert.Equal(2, run.Result.ExitCode);
        Assert.Equal(2, run.Result.Report.GetProperty("exitCode").GetInt32());
        Assert.Equal("3 gamed, 19 at fault", run.Result.Report.GetProperty("reason").GetString());
        Assert.Equal(BadTargetsRun.Names.Count + 1, run.Result.Report.GetProperty("targets").GetArrayLength());
    }
}
