using System.Xml.Linq;
using GamingAudit.Package.Tests.Feed;

namespace GamingAudit.Package.Tests.Testing;

/// <summary>What somebody meets who installs the templates and makes a project of them.</summary>
public sealed class TemplateTests(LocalFeed feed)
{
    private const string Templates = "src/GamingAudit.Templates";

    [Fact]
    public async Task A_fresh_project_fails_on_its_flawed_reward_and_passes_on_the_repaired_one()
    {
        using Consumer consumer = await WithTemplates();
        (await New(consumer, "gaming-audit", "-o", "Delivery")).Expect();
        Assert.Equal(
            [("GamingAudit.Analyzers", feed.Version), ("GamingAudit.Xunit", feed.Version)],
            OwnPackages(consumer.Read("Delivery/Delivery.csproj")));

        string built = (await Dotnet(consumer, "build")).Expect().Output;
        Assert.Contains("Courier.cs(17,42): warning GA3001", built, StringComparison.Ordinal);
        string flawed = (await Dotnet(consumer, "test", "--no-build")).Expect(exitCode: 2).Output;
        foreach (string part in (string[])
        [
            "The reward of courier can be gamed", "proxy J_p", "exploit", "PickUp", "gaming-audit replay", "seed",
            "no profitable idle cycle", "PickUp, PutDown leads from", "The term \"parcel\" can earn",
        ])
            Assert.Contains(part, flawed);

        string reward = consumer.Read("Delivery/CourierReward.cs");
        string repaired = reward
            .Replace("sum.Add(\"parcel\", Math.Max(", "// sum.Add(\"parcel\", Math.Max(")
            .Replace("// The repair: sum.Add", "sum.Add");
        Assert.Equal(2, reward.Split('\n').Except(repaired.Split('\n')).Count());
        consumer.Write("Delivery/CourierReward.cs", repaired);
        Assert.DoesNotContain(
            "GA3001", (await Dotnet(consumer, "build", "--no-restore")).Expect().Output, StringComparison.Ordinal);
        (await Dotnet(consumer, "test", "--no-build")).Expect();

        (await New(consumer, "gaming-audit-item", "-n", "Warehouse", "--namespace", "Delivery", "-o", "Delivery"))
            .Expect();
        string both = (await Dotnet(consumer, "test", "--output", "detailed")).Expect().Output;
        Assert.Contains("reward: warehouse", both);
    }

    [Fact]
    public async Task Packing_leaves_the_source_as_it_is()
    {
        string content = Path.Combine(Repository.Root, Templates, "content");
        Dictionary<string, string> before = Texts(content);
        await feed.Pack();
        Assert.Equal(before, Texts(content));
    }

    [Fact]
    public async Task Is_not_packed_without_a_place_for_the_version()
    {
        CommandResult refused = await feed.TryPack(
            Templates, "VersionedProject=content/gaming-audit/global.json", "IntermediateOutputPath=obj/refused/");
        Assert.Contains(
            "content/gaming-audit/global.json has no GAMING_AUDIT_VERSION", refused.Expect(exitCode: 1).Output,
            StringComparison.Ordinal);
    }

    private static IEnumerable<(string Id, string Version)> OwnPackages(string project) =>
        XDocument.Parse(project).Descendants("PackageReference")
            .Select(reference => (Id: reference.Attribute("Include")!.Value, reference.Attribute("Version")!.Value))
            .Where(reference => reference.Id.StartsWith("GamingAudit", StringComparison.Ordinal));

    private static Dictionary<string, string> Texts(string folder) => Directory
        .GetFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => file, File.ReadAllText);

    private async Task<Consumer> WithTemplates()
    {
        await feed.Pack();
        var consumer = new Consumer(feed);
        string templates = Path.Combine(feed.Folder, $"GamingAudit.Templates.{feed.Version}.nupkg");
        (await consumer.Dotnet("new", "install", templates, "--debug:custom-hive", Hive(consumer))).Expect();
        return consumer;
    }

    private static Task<CommandResult> New(Consumer consumer, params string[] arguments) =>
        consumer.Dotnet(["new", .. arguments, "--debug:custom-hive", Hive(consumer)]);

    // In the project's folder: its global.json names the test runner.
    private static Task<CommandResult> Dotnet(Consumer consumer, params string[] arguments) =>
        DotnetCommand.Run(Path.Combine(consumer.Folder, "Delivery"), arguments);

    // Templates are installed for a user; a hive of its own leaves those of this machine alone.
    private static string Hive(Consumer consumer) => Path.Combine(consumer.Folder, "hive");
}
