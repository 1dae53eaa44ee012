using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using GamingAudit.Engine.Streams;

namespace GamingAudit.Engine.Tests.Streams;

public sealed partial class RandomStreamTests
{
    private static readonly Dictionary<string, ulong> Streams = typeof(RandomStream)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .ToDictionary(field => field.Name, field => (ulong)field.GetValue(null)!);

    private static readonly Func<ulong, int, ulong>[] Stages =
    [
        AuditStreams.Search, AuditStreams.HonestSearch, (seed, _) => AuditStreams.TieSearch(seed),
        (seed, _) => AuditStreams.Selection(seed), AuditStreams.Confirmation, (seed, _) => AuditStreams.Survey(seed),
        (seed, _) => AuditStreams.TargetedSearch(seed), (seed, _) => AuditStreams.Exploitability(seed),
        (seed, _) => AuditStreams.Behaviour(seed), (seed, _) => AuditStreams.Exploits(seed),
        (seed, _) => AuditStreams.Attribution(seed), (seed, _) => AuditStreams.Removal(seed),
        (seed, _) => AuditStreams.HiddenState(seed),
        (seed, _) => AuditStreams.ShownPlan(seed), AuditStreams.JointSearch,
        (seed, _) => AuditStreams.FurtherSearch(seed),
    ];

    [Fact]
    public void A_stream_is_its_name_in_letters()
    {
        Assert.Equal(0x636C696D62ul, RandomStream.Climbing);
        Assert.Equal(0x5472616A656374ul, RandomStream.Trajectories);
        Assert.All(Streams.Values, stream => Assert.True(IsName(stream)));
    }

    [Fact]
    public void All_stages_of_an_audit_are_looked_at() => Assert.Equal(
        Stages.Length, typeof(AuditStreams).GetMethods(BindingFlags.Public | BindingFlags.Static).Length);

    [Fact]
    public void No_two_streams_of_a_seed_are_one_in_any_stage_of_an_audit()
    {
        const int rounds = 8;
        foreach (ulong seed in (ulong[])[0, 1, 2, 42, ulong.MaxValue])
        {
            HashSet<ulong> stages =
                [.. Stages.SelectMany(stage => Enumerable.Range(0, rounds), (stage, round) => stage(seed, round))];
            ulong[] all = [.. stages, .. stages.SelectMany(stage => Streams.Values, (stage, stream) => stage ^ stream)];
            Assert.Equal(4 * rounds + Stages.Length - 4, stages.Count);
            Assert.Distinct(all);
            // A policy draws from the complement of what its episode does.
            Assert.Distinct(all.Concat(all.Select(stream => ~stream)));
        }
    }

    [Fact]
    public void Names_stand_nowhere_else_in_the_source()
    {
        string[] files = Directory.GetFiles(Path.Combine(Root(), "src"), "*.cs", SearchOption.AllDirectories);
        var strays = files
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"))
            .SelectMany(file => Hexadecimal().Matches(File.ReadAllText(file)), (file, match) => (file, match.Value))
            .Where(found => IsName(ulong.Parse(found.Value.AsSpan(2), NumberStyles.HexNumber, null)));

        Assert.True(files.Length > 100);
        Assert.Empty(strays);
    }

    private static bool IsName(ulong number)
    {
        int letters = 0;
        for (; number > 0; number >>= 8, letters++)
            if (!char.IsAsciiLetter((char)(number & 0xFF))) return false;
        return letters >= 3;
    }

    private static string Root([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));

    [GeneratedRegex(@"0x[0-9A-Fa-f]{6,16}\b")]
    private static partial Regex Hexadecimal();
}
