using GamingAudit.Analyzers.Tests.Frameworks.Samples;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests;

/// <summary>What the corpus says of a reward holds in the names of every framework that can pay it.</summary>
public sealed class DressTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (FrameworkSample sample in FrameworkSample.All)
            {
                foreach (string name in Fitting(sample.Dress)) cases.Add(sample.Name, name);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Finds_the_same(string framework, string name)
    {
        Dress dress = FrameworkSample.Of(framework).Dress!;
        CorpusFile file = CorpusFile.Read(name, dress);
        Assert.Equal(
            CorpusFile.Read(name).Expected.Where(found => dress.Knows(found[..found.IndexOf(' ')])),
            await file.FindAsync(withFrameworks: true));
    }

    /// <summary>As many files as must wear each dress for the test to say something; more may.</summary>
    [Fact]
    public void Fits_most_of_the_corpus()
    {
        int agents = Files().Count(name => CorpusFile.Text(name).Contains(": Agent\n", StringComparison.Ordinal));
        Assert.All(
            FrameworkSample.All.Where(sample => sample.Dress is not null),
            sample => Assert.InRange(Fitting(sample.Dress).Count(), agents * 3 / 4, agents));
    }

    private static IEnumerable<string> Fitting(Dress? dress) =>
        dress is null ? [] : Files().Where(name => dress.On(CorpusFile.Text(name)) is not null);

    private static IEnumerable<string> Files() => CorpusFile.Names("Flawed").Concat(CorpusFile.Names("Clean"));
}
