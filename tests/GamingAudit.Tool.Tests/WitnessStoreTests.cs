using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Findings.Exploits;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Engine.Witnesses;
using GamingAudit.Reporting.Audits;
using GamingAudit.Reporting.Witnesses;
using GamingAudit.Tool.Sources;
using GamingAudit.Tool.Witnesses;

namespace GamingAudit.Tool.Tests;

public sealed class WitnessStoreTests(GamedWitness gamed)
{
    [Fact]
    public void Leaves_an_exploit_that_a_later_audit_does_not_find_under_its_own_name()
    {
        using TemporaryFolder folder = gamed.Audited("read");
        Witness[] exploits = [.. new[] { "one", "two", "three" }.Select(action => Doing(folder, action))];
        using var kept = new TemporaryFolder();

        AuditedTarget first = Store(kept).Keep(Result(exploits));
        AuditedTarget later = Store(kept).Keep(Result(exploits[2], exploits[1]));

        Assert.Equal("gamed.json", Path.GetFileName(first.WitnessPath));
        Assert.All(
            first.FurtherWitnessPaths, path => Assert.Matches("^gamed~[0-9a-f]{8}.json$", Path.GetFileName(path)));
        Assert.Equal(first.FurtherWitnessPaths, [later.FurtherWitnessPaths[0], later.WitnessPath]);
        Assert.Equal(3, Directory.GetFiles(kept.Path).Length);
        Assert.Equal("one", WitnessFile.Read(kept.File("gamed.json")).Witness.Exploit.Steps[0].Action);
    }

    [Fact]
    public void Shares_a_file_with_an_audit_that_runs_at_the_same_time()
    {
        using TemporaryFolder folder = gamed.Audited("read");
        using var kept = new TemporaryFolder();
        WitnessStore one = Store(kept);
        WitnessStore two = Store(kept);

        one.Keep(Result(Doing(folder, "one")));
        two.Keep(Result(Doing(folder, "one")));
        Assert.Equal([kept.File("gamed.json")], Directory.GetFiles(kept.Path));

        two.Keep(Result(Doing(folder, "other")));
        Assert.Equal(2, Directory.GetFiles(kept.Path).Length);
        Assert.Empty(two.Errors);
    }

    [Fact]
    public void Says_of_a_shared_folder_only_what_is_its_own()
    {
        using TemporaryFolder folder = gamed.Audited("read");
        using var kept = new TemporaryFolder();
        Witness witness = WitnessFile.Read(folder.File(".gaming-audit/witnesses/read.json")).Witness;
        kept.Write("A.csproj", "");
        kept.Write("B.csproj", "");
        foreach (string source in (string[])["A.csproj", "B.csproj", "Gone.csproj"])
            WitnessFile.Write(
                kept.File($"w-{source}.json"), new WitnessDocument(witness with { Target = source }, source, ""));
        var corpus = new WitnessCorpus(kept.Path);
        var of = new AuditSource(kept.File("B.csproj"), kept.File("B.dll"));
        Assert.Equal(
            ["w-B.csproj.json", "w-Gone.csproj.json"],
            corpus.Orphans(of, new HashSet<string>()).Select(sentence => sentence.Split(' ')[0]));
        Assert.Empty(corpus.Orphans(of, new HashSet<string> { "B.csproj", "Gone.csproj" }));
    }

    private static WitnessStore Store(TemporaryFolder folder) => new(
        folder.Path, new WitnessCorpus(folder.Path), new AuditSource("/a/Rewards.dll", "/a/Rewards.dll"), null);

    private static Witness Doing(TemporaryFolder folder, string action)
    {
        Witness read = WitnessFile.Read(folder.File(".gaming-audit/witnesses/read.json")).Witness;
        return read with
        {
            Exploit = read.Exploit with
            {
                Steps = [.. read.Exploit.Steps.Select(step => step with { Action = action })],
            },
        };
    }

    private static AuditResult Result(params Witness[] witnesses) => new()
    {
        Target = "gamed",
        Verdict = Verdict.Gamed,
        Because = "",
        Witness = witnesses[0],
        Exploits = [.. witnesses.Select(Exploit)],
    };

    private static Exploit Exploit(Witness witness) => new()
    {
        FoundBy = "exact",
        Returns = new PolicyReturns(new Estimate(1, 0), new Estimate(0, 0)),
        Preference = 1,
        Regret = 1,
        Policies = 1,
        Witness = witness,
    };
}
