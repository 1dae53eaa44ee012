using System.Text;
using GamingAudit.Output.Reports;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Plans;

namespace GamingAudit.Tool.Tests.Plans;

public sealed class PartTests
{
    private static readonly string[] Targets = ["a", "b", "c", "d", "e"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Joins_any_number_of_shards_in_any_order(int count)
    {
        using var planned = new PlannedFolder(Targets);
        string[] parts = [.. Enumerable.Range(1, count).Select(number => planned.Write(new Shard(number, count)))];

        JoinedParts forth = planned.Join(parts);
        JoinedParts back = planned.Join([.. parts.Reverse()]);

        Assert.Equal(planned.Plan.Items.Select(item => (item.Index, item.Name)), Named(forth));
        Assert.Equal(Named(forth), Named(back));
        Assert.Equal(PlannedFolder.Kernels, forth.Kernels);
    }

    [Fact]
    public void Goes_on_where_a_run_was_killed_in_the_middle_of_a_line()
    {
        using var planned = new PlannedFolder(Targets);
        string part = planned.Write(new Shard(1, 1), missing: 4);
        using (FileStream file = File.OpenWrite(part)) file.SetLength(file.Length - 20);
        Assert.Equal(5, PartFile.Read(part, planned.Plan).Items.Count);

        planned.Write(new Shard(1, 1));

        Assert.Equal(10, planned.Join(part).Items.Count);
    }

    [Fact]
    public void Does_again_what_the_tool_could_not_do()
    {
        using var planned = new PlannedFolder(Targets);
        string part = planned.Write(new Shard(1, 1));
        string failed = File.ReadAllText(part);
        int result = failed.IndexOf("\"failure\":null", StringComparison.Ordinal);
        File.WriteAllText(
            part, string.Concat(failed.AsSpan(0, result), "\"failure\":\"no\"", failed.AsSpan(result + 14)));
        Assert.Equal("no", planned.Join(part).Items[0].Failure);

        planned.Write(new Shard(1, 1));

        Assert.Null(planned.Join(part).Items[0].Failure);
    }

    [Fact]
    public void Names_each_part_that_is_lost_with_the_command_that_does_it_again()
    {
        using var planned = new PlannedFolder(Targets);
        string broken = planned.Write(new Shard(2, 4), missing: 1, file: "mine.jsonl");
        ToolException error = Assert.Throws<ToolException>(
            () => planned.Join(planned.Write(new Shard(1, 4)), broken, planned.Write(new Shard(4, 4))));

        Assert.Equal(ExitCode.Inconclusive, error.ExitCode);
        Assert.Contains("part 2/4 and part 3/4", error.Message, StringComparison.Ordinal);
        Assert.Contains(
            $"'gaming-audit shard {planned.Plan.Folder} 2/4 --output {broken}', "
            + $"'gaming-audit shard {planned.Plan.Folder} 3/4'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_part_that_is_given_twice()
    {
        using var planned = new PlannedFolder(Targets);
        string part = planned.Write(new Shard(1, 1));
        File.Copy(part, planned.File("copy.jsonl"));
        Assert.Equal(
            $"{part} and {planned.File("copy.jsonl")} both hold a (seed 1, quick, "
            + $"{string.Join(' ', planned.Plan.Document.Runs[0].Adversaries)}): name each part once.",
            Refusal(() => planned.Join(part, planned.File("copy.jsonl"))));
    }

    [Fact]
    public void Refuses_a_part_of_another_plan_and_of_another_version()
    {
        using var planned = new PlannedFolder(Targets);
        using var other = new PlannedFolder("a", "b");
        string part = planned.Write(new Shard(1, 1));
        Assert.Contains("a part of another plan", Refusal(() => other.Join(part)), StringComparison.Ordinal);

        Edit(part, ToolVersion.Full.Replace("+", "\\u002B", StringComparison.Ordinal), "0.0.1");
        Assert.Contains("was made by gaming-audit 0.0.1", Refusal(() => planned.Join(part)), StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_parts_of_two_arithmetics()
    {
        using var planned = new PlannedFolder(Targets);
        string one = planned.Write(new Shard(1, 2)), two = planned.Write(new Shard(2, 2));
        Edit(two, PlannedFolder.Kernels, "avx9");
        Assert.Contains("--any-arithmetic", Refusal(() => planned.Join(one, two)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "it holds no part")]
    [InlineData("\n", "line 1 cannot be read")]
    [InlineData("null\n", "line 1 is empty")]
    [InlineData("{}\n", "line 1 cannot be read")]
    [InlineData("[[[[\n", "line 1 cannot be read")]
    [InlineData("HEADER{\"item\":null", "")]
    [InlineData("HEADER{}\n", "line 2 cannot be read")]
    [InlineData("HEADERnull\n", "line 2 is empty")]
    [InlineData("HEADER\0\0\0\n", "line 2 cannot be read")]
    [InlineData("HEADER{\"item\":{\"index\":99,\"name\":\"a\"},\"seconds\":null}\n", "line 2 is not of its plan")]
    [InlineData("HEADER{\"item\":{\"index\":-1,\"name\":\"a\"},\"seconds\":null}\n", "line 2 is not of its plan")]
    [InlineData("HEADER{\"item\":{\"index\":0,\"name\":\"a\"},\"seconds\":null}\n", "line 2 is not of its plan")]
    [InlineData("HEADER{\"item\":{\"index\":0,\"name\":\"b\",\"failure\":\"x\"},\"seconds\":null}\n", "not of its")]
    [InlineData("HEADER{\"item\":{\"index\":0,\"name\":null},\"seconds\":null}\n", "line 2 cannot be read")]
    [InlineData("HEADER{\"item\":{\"index\":0,\"name\":\"a\",\"warnings\":null},\"seconds\":null}\n", "cannot be read")]
    public void Says_in_one_sentence_what_is_wrong_with_a_file(string text, string why)
    {
        using var planned = new PlannedFolder(Targets);
        string header = File.ReadLines(planned.Write(new Shard(1, 1))).First() + "\n";
        string part = planned.File("hostile.jsonl");
        File.WriteAllText(part, text.Replace("HEADER", header, StringComparison.Ordinal));
        string said = Refusal(() => planned.Join(part), why.Length == 0 ? ExitCode.Inconclusive : ExitCode.BadUsage);
        Assert.Contains(why, said, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', said);
    }

    [Fact]
    public void Refuses_a_file_that_nests_without_end()
    {
        using var planned = new PlannedFolder(Targets);
        string part = planned.File("deep.jsonl");
        File.WriteAllText(part, new string('[', 100_000) + "\n");
        Assert.Contains("line 1 cannot be read", Refusal(() => planned.Join(part)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(",9]", "]", "its items are not those of its shard")]
    [InlineData("\"items\":[0,1", "\"items\":[0,-1", "it names items that its plan does not have")]
    [InlineData("\"items\":[0,1", "\"items\":[0,0", "it names items that its plan does not have")]
    [InlineData("\"shard\":\"1/1\"", "\"shard\":\"2/1\"", "2/1 is none")]
    [InlineData("\"format\":1", "\"format\":7", "its format is 7")]
    [InlineData("\"plan\":", "\"plam\":", "line 1 cannot be read")]
    public void Refuses_a_header_that_does_not_fit(string from, string to, string why)
    {
        using var planned = new PlannedFolder(Targets);
        string part = planned.Write(new Shard(1, 1));
        Edit(part, from, to);
        Assert.Contains(why, Refusal(() => planned.Join(part)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[")]
    public void Refuses_what_is_no_plan(string text)
    {
        ToolException error =
            Assert.Throws<ToolException>(() => PlanFile.Parse(Encoding.UTF8.GetBytes(text), "plan.json"));
        Assert.Equal(ExitCode.BadUsage, error.ExitCode);
        Assert.StartsWith("plan.json is wrong: ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("C:/windows")]
    [InlineData("a/./b")]
    [InlineData("a\\b")]
    [InlineData("a//b")]
    [InlineData("")]
    public void Refuses_a_plan_with_a_file_outside_of_its_bundle(string path)
    {
        using var planned = new PlannedFolder(Targets);
        string file = Path.Combine(planned.Plan.Folder, PlanFile.Name);
        Edit(file, "\"files\": []", $$"""
            "files": [{"path": "{{path.Replace("\\", "\\\\", StringComparison.Ordinal)}}", "bytes": 1, "hash": "00"}]
            """);
        Assert.Contains("outside of the bundle", Refusal(() => PlanFile.Read(file)), StringComparison.Ordinal);
    }

    private static IEnumerable<(int, string)> Named(JoinedParts parts) =>
        parts.Items.Select(item => (item.Index, item.Result!.Target));

    private static void Edit(string path, string from, string to)
    {
        string text = File.ReadAllText(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
    }

    private static string Refusal(Action action, ExitCode code = ExitCode.BadUsage)
    {
        ToolException error = Assert.Throws<ToolException>(action);
        Assert.Equal(code, error.ExitCode);
        return error.Message;
    }
}
