using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests;

/// <summary>
/// Whole files in the styles of real code, each with what the rules should say of it in comments: no more, no less.
/// </summary>
public sealed class CorpusTests
{
    public static TheoryData<string> Flawed => [.. CorpusFile.Names("Flawed")];

    public static TheoryData<string> Clean => [.. CorpusFile.Names("Clean")];

    [Theory]
    [MemberData(nameof(Flawed))]
    public async Task Reports_what_the_comments_say(string name)
    {
        CorpusFile file = CorpusFile.Read(name);
        Assert.NotEmpty(file.Expected);
        Assert.Equal(file.Expected, await file.FindAsync(file.HasReferences));
    }

    [Theory]
    [MemberData(nameof(Clean))]
    public async Task Is_silent_on_sound_rewards(string name)
    {
        CorpusFile file = CorpusFile.Read(name);
        Assert.Empty(file.Expected);
        if (file.HasReferences) Assert.Empty(await file.FindAsync(withFrameworks: true));
        Assert.Empty(await file.FindAsync(withFrameworks: false));
    }

    [Fact]
    public void Holds_sixty_files_of_each_kind() =>
        Assert.True(Flawed.Count >= 60 && Clean.Count >= 60, $"{Flawed.Count} flawed, {Clean.Count} clean.");
}
