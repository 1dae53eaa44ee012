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

    [Theory]
    [InlineData("bandit")]
    [InlineData("adversarial-training")]
    [InlineData("recsys-learned")]
    public void The_same_seed_gives_the_same_document_on_any_number_of_threads(string name)
    {
        IExperiment experiment = Catalogue.Experiments.Single(candidate => candidate.Name == name);
        Assert.Equal(
            LabJson.Write(experiment.Run(new LabContext { Threads = 1 })),
            LabJson.Write(experiment.Run(new LabContext { Threads = 2 })));
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
}
