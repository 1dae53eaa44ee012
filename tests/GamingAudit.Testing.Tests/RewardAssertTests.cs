using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Reporting.Witnesses;
using GamingAudit.Samples;
using GamingAudit.Suite;

namespace GamingAudit.Testing.Tests;

public sealed class RewardAssertTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("reward-assert-").FullName;

    private RewardAuditOptions Options => new() { WitnessFolder = folder, Seed = 7 };

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Reports_a_gamed_reward_with_all_that_a_person_needs()
    {
        var thrown = Assert.Throws<RewardAssertionException>(
            () => RewardAssert.IsNotGameable(BicycleRide.BicycleCircle, Options));

        string path = Path.Combine(folder, "bicycle-circle.json");
        Assert.Equal(path, thrown.Evidence.WitnessPath);
        Assert.Equal($"gaming-audit replay {path}", thrown.Evidence.ReplayCommand);
        Assert.Equal(Verdict.Gamed, thrown.Evidence.Result!.Verdict);
        foreach (string part in (string[])
        [
            "The reward of bicycle-circle can be gamed", "certified", "proxy J_p", "true J_t", "found", "honest",
            "reference", "exploit", "seed        7, budget quick", $"gaming-audit replay {path}",
            "--target bicycle-circle --seed 7 --budget quick",
        ])
            Assert.Contains(part, thrown.Message);
        Assert.Equal("bicycle-circle", WitnessFile.Read(path).Witness.Target);
    }

    [Fact]
    public void Gives_intervals_where_returns_were_sampled()
    {
        AuditTarget sampled = AuditTarget.Create(
            "noisy-circle", new Noisy(), BicycleRide.OneSided, BicycleRide.Arrival, 80);

        RewardAuditOptions little = Options with { Budget = new AuditBudget("little", 60_000, 30_000, 2_048, 60) };
        var thrown = Assert.Throws<RewardAssertionException>(() => RewardAssert.IsNotGameable(sampled, little));

        Assert.Contains("+-", thrown.Message);
    }

    [Fact]
    public void Is_silent_on_a_sound_reward_and_gives_its_result()
    {
        AuditResult result = RewardAssert.IsNotGameable(BicycleRide.BicyclePotential, AuditBudget.Quick);

        Assert.Equal(Verdict.Sound, result.Verdict);
        Assert.True(RewardAssert.IsSound(BicycleRide.BicyclePotential).Certified);
    }

    [Fact]
    public void Only_IsSound_reports_what_could_not_be_measured()
    {
        AuditTarget constant = AuditTarget.Create(
            "constant", new BicycleRide(), proxy: _ => 1, truth: BicycleRide.Arrival, horizon: 1);

        Assert.Equal(Verdict.NotMeasurable, RewardAssert.IsNotGameable(constant, Options).Verdict);
        var thrown = Assert.Throws<RewardAssertionException>(() => RewardAssert.IsSound(constant, Options));
        Assert.Contains("could not be measured, which must not be read as sound", thrown.Message);
    }

    [Fact]
    public void Reports_a_reward_that_throws_with_its_arguments()
    {
        AuditTarget throwing = AuditTarget.Create<Bicycle, Pedal>(
            "throwing", new BicycleRide(), step => step.After.At > 4 ? throw new InvalidOperationException("five") : 0,
            BicycleRide.Arrival, horizon: 80);

        var thrown = Assert.Throws<RewardAssertionException>(() => RewardAssert.IsNotGameable(throwing, Options));

        Assert.Contains("The code of throwing is at fault", thrown.Message);
        Assert.Contains("five", thrown.Message);
        Assert.Contains("Bicycle { At = 4 }", thrown.Message);
    }

    [Fact]
    public void Reports_a_reward_that_never_returns()
    {
        using var forever = new ManualResetEventSlim();
        AuditTarget stuck = AuditTarget.Create<Bicycle, Pedal>(
            "stuck", new BicycleRide(),
            step =>
            {
                if (step.After.At == 5) forever.Wait();
                return 0;
            },
            BicycleRide.Arrival, horizon: 80);

        var thrown = Assert.Throws<RewardAssertionException>(() => RewardAssert.IsNotGameable(
            stuck, Options with { CallTimeout = TimeSpan.FromSeconds(1) }));
        forever.Set();

        Assert.Contains("did not return within 1 s", thrown.Message);
    }

    [Fact]
    public void Ends_when_its_token_is_cancelled() => Assert.ThrowsAny<OperationCanceledException>(
        () => RewardAssert.IsNotGameable(
            Regatta.RegattaBuoys, Options with { Cancellation = new CancellationToken(canceled: true) }));

    [Fact]
    public void A_witness_is_open_under_the_flawed_reward_and_closed_under_the_repaired_one()
    {
        string file = Keep(BicycleRide.BicycleCircle);
        AuditTarget repaired = BicycleRide.BicyclePotential with { Name = "bicycle-circle" };

        var open = Assert.Throws<RewardAssertionException>(() => RewardAssert.WitnessIsClosed(file));
        RewardAssert.WitnessIsClosed(file, repaired);

        Assert.Contains("The exploit of bicycle-circle is still open", open.Message);
        Assert.Contains($"gaming-audit recheck {file}", open.Message);
    }

    [Fact]
    public void A_witness_that_no_longer_fits_shows_nothing()
    {
        string file = Keep(BicycleRide.BicycleCircle);

        var thrown = Assert.Throws<RewardAssertionException>(
            () => RewardAssert.WitnessIsClosed(file, BicycleRide.BicycleCircle with { Horizon = 3 }));

        Assert.Contains("shows nothing any more", thrown.Message);
    }

    [Fact]
    public void Says_what_is_wrong_with_a_file_that_is_no_witness()
    {
        string file = Path.Combine(folder, "no-witness.json");
        File.WriteAllText(file, "{}");

        Assert.Contains(
            "is not a witness",
            Assert.Throws<RewardAssertionException>(() => RewardAssert.WitnessIsClosed(file)).Message);
        Assert.Contains(
            "could not be read",
            Assert.Throws<RewardAssertionException>(() => RewardAssert.WitnessIsClosed(file + "x")).Message);
    }

    private string Keep(AuditTarget target) =>
        Assert.Throws<RewardAssertionException>(() => RewardAssert.IsNotGameable(target, Options))
            .Evidence.WitnessPath!;

    /// <summary>The bicycle with a draw that makes it non-enumerable and changes nothing.</summary>
    private sealed class Noisy : IEnvironment<Bicycle, Pedal>
    {
        private readonly BicycleRide ride = new();

        public ActionSpace<Pedal> Actions => ride.Actions;

        public int ObservationSize => ride.ObservationSize;

        public Bicycle Reset(Chance chance) => new(chance.Uniform(0, 1) < 0.5 ? 2 : 3);

        public Bicycle Step(Bicycle bicycle, Pedal pedal, Chance chance) => ride.Step(bicycle, pedal, chance);

        public bool IsTerminal(Bicycle bicycle) => ride.IsTerminal(bicycle);

        public void Observe(Bicycle bicycle, Span<float> observation) => ride.Observe(bicycle, observation);
    }
}
