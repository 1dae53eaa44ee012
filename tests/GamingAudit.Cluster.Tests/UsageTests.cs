using GamingAudit.Tool.Tests;

namespace GamingAudit.Cluster.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("Which database? Set GAMING_AUDIT_DATABASE, or give --database.", 1, "status")]
    [InlineData("--database takes a connection string", 1, "status", "--database", "Nonsense=1")]
    [InlineData("The database cannot be used: ", 4, "status", "--database", "Host=127.0.0.1;Port=1;Timeout=2")]
    [InlineData("There is no option --qeue: did you mean --queue?", 1, "work", "--qeue", "cpu")]
    public async Task Says_in_one_sentence_what_is_wrong(string sentence, int exitCode, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        using Command command = Command.Cluster(folder.Path, null, arguments);
        string said = await command.EndAsync(exitCode);
        Assert.Contains(sentence, said, StringComparison.Ordinal);
        Assert.Single(said.Trim().Split('\n'));
    }
}
