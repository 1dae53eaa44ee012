using GamingAudit.Laboratory.Documents;
using GamingAudit.Laboratory.Experiments;
using GamingAudit.Laboratory.Running;

namespace GamingAudit.Laboratory.Tests;

public sealed class RunningTests
{
    [Fact]
    public void A_sweep_goes_on_where_it_stopped()
    {
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            new LabContext { Store = new SweepFile(file) }.Part("first", () => [1, double.NaN]);
            File.AppendAllText(file, "{\"Part\":\"cut o");
            var again = new LabContext { Store = new SweepFile(file) };
            Assert.Equal([1, double.NaN], again.Part("first", () =>
                throw new InvalidOperationException("done before")));
            Assert.Equal([2.0], again.Part("second", () => [2]));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Another_seed_is_another_part()
    {
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            new LabContext { Store = new SweepFile(file), Seed = 1 }.Part("part", () => [1]);
            Assert.Equal([2.0], new LabContext { Store = new SweepFile(file), Seed = 2 }.Part("part", () => [2]));
        }
        finally
        {
            File.Delete(file);
        }
    }

    public static TheoryData<string> Names => [.. Catalogue.Experiments.Select(experiment => experiment.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_seed_gives_the_same_document_on_any_number_of_threads(string name)
    {
        IExperiment experiment = Small(name);
        Assert.Equal(
            LabJson.Write(experiment.Run(new LabContext { Threads = 1 })),
            LabJson.Write(experiment.Run(new LabContext { Threads = 2 })));
    }

    public static TheoryData<string> NamesOfTargets => [.. Catalogue.OfTargets.Select(experiment => experiment.Name)];

    [Theory]
    [MemberData(nameof(NamesOfTargets))]
    public void And_so_do_questions_about_targets(string name)
    {
        ITargetExperiment experiment = name switch
        {
            "curves" => new CurvesExperiment { Steps = 4_000, Seeds = 2, Episodes = 256 },
            "regularisers" => new RegularisersExperiment { Steps = 4_000 },
            "capability" => new CapabilityExperiment { Steps = 2_000, Seeds = 1, Halvings = 1 },
            _ => Catalogue.OfTargets.Single(candidate => candidate.Name == name),
        };
        AuditTarget[] targets = [SuiteTargets.ByName["lego-flip"], SuiteTargets.ByName["endless-dialogue"]];
        Assert.Equal(
            LabJson.Write(experiment.Run(targets, new LabContext { Threads = 1 })),
            LabJson.Write(experiment.Run(targets, new LabContext { Threads = 2 })));
    }

    [Fact]
    public void A_document_comes_back_as_it_was()
    {
        LabReport report = new GradientPathsExperiment().Run(new LabContext { Threads = 1 });
        Assert.Equal(LabJson.Write(report), LabJson.Write(LabJson.Read(LabJson.Write(report))));
    }

    [Fact]
    public void Experiments_have_names_of_their_own() => Assert.Distinct(
        Catalogue.Experiments.Select(experiment => experiment.Name)
            .Concat(Catalogue.OfTargets.Select(experiment => experiment.Name)));

    // Those that train are made small; the others take no time.
    private static IExperiment Small(string name) => name switch
    {
        "adversarial-training" => new AdversarialTrainingExperiment { Seeds = 2 },
        "forgetting" => new ForgettingExperiment { Seeds = 2 },
        "delay-sparsity" => new DelaySparsityExperiment { Steps = 2_000, Seeds = 1 },
        "token-policy" => new TokenPolicyExperiment { Steps = 4_000, Seeds = 1 },
        "long-answers" => new LongAnswersExperiment { Steps = 20_000 },
        "random-mdps" => new RandomProcessesExperiment { Processes = 4 },
        _ => Catalogue.Experiments.Single(candidate => candidate.Name == name),
    };
}
