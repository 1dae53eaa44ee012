using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests;

/// <summary>What the corpus says of a reward holds in the names of every framework that can pay it.</summary>
public sealed class DressTests
{
    private static readonly Dress[] All = [Dress.Godot, Dress.Gym, Dress.RlMatrix];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (Dress dress in All)
            {
                foreach (string name in Fitting(dress)) cases.Add(dress.Name, name);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Finds_the_same(string dress, string name)
    {
        CorpusFile file = CorpusFile.Read(name, All.Single(one => one.Name == dress));
        Assert.Equal(CorpusFile.Read(name).Expected, await file.FindAsync(withFrameworks: true));
    }

    /// <summary>As many files as must wear each dress for the test to say something; more may.</summary>
    [Theory]
    [InlineData("Godot", 40)]
    [InlineData("Gym", 20)]
    [InlineData("RlMatrix", 20)]
    public void Fits_enough_of_the_corpus(string dress, int atLeast) =>
        Assert.InRange(Fitting(All.Single(one => one.Name == dress)).Count(), atLeast, int.MaxValue);

    private static IEnumerable<string> Fitting(Dress dress) =>
        CorpusFile.Names("Flawed").Concat(CorpusFile.Names("Clean"))
            .Where(name => dress.On(CorpusFile.Text(name)) is not null);
}
