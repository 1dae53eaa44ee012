using GamingAudit.Package.Tests.Feed;

namespace GamingAudit.Package.Tests.Tools;

/// <summary>What a team meets that installs the tool and the packages, and lets a build wait for its rewards.</summary>
public sealed class GateTests(LocalFeed feed)
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="GamingAudit" Version="$VERSION$" />
            <PackageReference Include="GamingAudit.Analyzers" Version="$VERSION$" PrivateAssets="all" />
          </ItemGroup>
        </Project>
        """;

    private const string Manifest = """
        {
          "version": 1,
          "isRoot": true,
          "tools": { "gamingaudit.tool": { "version": "$VERSION$", "commands": ["gaming-audit"] } }
        }
        """;

    private const string Nearer = "Home(step) + Math.Max(0, step.After - step.Before)";
    private const string Potential = "Home(step) + 0.5 * (step.After - step.Before)";

    [Fact]
    public async Task Only_new_findings_fail_and_what_was_fixed_is_told()
    {
        await feed.Pack();
        using Consumer consumer = new Consumer(feed)
            .Write(".git/HEAD", "ref: refs/heads/main\n")
            .Write(".config/dotnet-tools.json", Manifest)
            .Write("gaming-audit.json", """{ "budget": "quick", "without": ["ppo"] }""")
            .Write("Rewards.csproj", Project)
            .Write("Rides.cs", Rides(first: Nearer, second: Potential));
        (await consumer.Dotnet("tool", "restore")).Expect();

        string failed = (await consumer.Dotnet("build", "-c", "Release", "-p:GamingAudit=true")).Expect(1).Output;
        Assert.Matches(@"Rides\.cs\(\d+(,\d+)?\): warning audit-gamed: first", failed);
        Assert.DoesNotContain("second", failed, StringComparison.Ordinal);
        Assert.Contains("The rewards of Rewards did not pass their audit", failed, StringComparison.Ordinal);
        Assert.Contains("warning GA3001", failed, StringComparison.Ordinal);

        string assembly = Path.Combine("bin", "Release", "net10.0", "Rewards.dll");
        (await consumer.Dotnet("gaming-audit", "audit", assembly, "--report", "sarif=audit.sarif")).Expect(2);
        (await consumer.Dotnet("gaming-audit", "baseline", "add", "audit.sarif", "--reason", "kept till May")).Expect();
        string passed = (await consumer.Dotnet("build", "-c", "Release", "-p:GamingAudit=true")).Expect().Output;
        Assert.Contains("Exit code 0: 1 sound, 1 accepted by the baseline", passed, StringComparison.Ordinal);

        consumer.Write("Rides.cs", Rides(first: Potential, second: Nearer));
        string changed = (await consumer.Dotnet("gaming-audit", "audit")).Expect(2).Output;
        Assert.Contains("GAMED second", changed, StringComparison.Ordinal);
        Assert.Matches("was fixed +first", changed);
    }

    [Fact]
    public async Task The_tool_brings_the_schemas_of_its_reports()
    {
        await feed.Pack();
        using var package = System.IO.Compression.ZipFile.OpenRead(
            Path.Combine(feed.Folder, $"GamingAudit.Tool.{feed.Version}.nupkg"));
        Assert.Equal(
            ["audit-line.schema.json", "audit.schema.json", "lint.schema.json"],
            package.Entries.Where(entry => entry.FullName.StartsWith("schemas/", StringComparison.Ordinal))
                .Select(entry => entry.Name).Order(StringComparer.Ordinal));
        Assert.NotNull(package.GetEntry("README.md"));
        Assert.NotNull(package.GetEntry("icon.png"));
    }

    private static string Rides(string first, string second) => $$"""
        using GamingAudit;

        public enum Pedal { Back, Forward }

        public sealed class Bicycle : IEnvironment<int, Pedal>
        {
            public ActionSpace<Pedal> Actions { get; } = ActionSpace.Discrete<Pedal>();
            public int ObservationSize => 1;
            public int Reset(Chance chance) => 2;
            public int Step(int at, Pedal pedal, Chance chance) =>
                Math.Clamp(at + (pedal == Pedal.Forward ? 1 : -1), 0, 10);
            public bool IsTerminal(int at) => at == 10;
            public void Observe(int at, Span<float> observation) => observation[0] = at / 10f;

            [Audit]
            public static AuditTarget First =>
                AuditTarget.Create("first", new Bicycle(), proxy: FirstReward, truth: Home, horizon: 80);

            [Audit]
            public static AuditTarget Second =>
                AuditTarget.Create("second", new Bicycle(), proxy: SecondReward, truth: Home, horizon: 80);

            static double Home(Transition<int, Pedal> step) => (step.After == 10 ? 10 : 0) - 0.1;
            static double FirstReward(Transition<int, Pedal> step) => {{first}};
            static double SecondReward(Transition<int, Pedal> step) => {{second}};
        }
        """;
}
