using GamingAudit.Suite;

namespace GamingAudit.Engine.Tests.Suite;

/// <summary>The continuous targets against what is known of their models.</summary>
public sealed class DynamicsTests
{
    private static readonly Calm Calm = new();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_car_that_only_drives_forward_is_too_weak_for_the_hill(ulong seed)
    {
        var valley = new MountainCar();
        HillCar start = valley.Reset(new SamplingChance(seed));
        Assert.False(Play(valley, start, 100, _ => Throttle.Forward).HasArrived);
        HillCar swung = start;
        for (int i = 0; i < 50 && !swung.HasArrived; i++)
            swung = valley.Step(swung, swung.Velocity < 0 ? Throttle.Reverse : Throttle.Forward, Calm);
        Assert.True(swung.HasArrived);
    }

    [Fact]
    public void An_arm_without_torque_only_loses_energy()
    {
        var table = new ReacherArm();
        var arm = new Arm(0.3, 1.2, 2, -1.5, 5, 5);
        for (int i = 0; i < 100; i++)
        {
            Arm next = table.Step(arm, default, Calm);
            Assert.True(Energy(next) < Energy(arm), $"{Energy(arm)} grew to {Energy(next)} in step {i}");
            arm = next;
        }
        Assert.InRange(Energy(arm), 0, 0.01);
    }

    [Fact]
    public void A_lander_falls_as_lunar_gravity_says_and_brakes_with_thrust_less_gravity()
    {
        var sky = new LunarLander();
        var lander = new Lander(0, 29, 0, 0, 0, 0);
        Lander fallen = Play(sky, lander, 16, _ => Thruster.Off);
        Assert.Equal(-1.62 * 4, fallen.Climb, 1e-9);
        Assert.InRange(29 - fallen.Height, 0.5 * 1.62 * 16, 0.5 * 1.62 * 16 * 1.1);
        Lander braked = Play(sky, fallen, 8, _ => Thruster.Main);
        Assert.Equal(fallen.Climb + 2 * (4 - 1.62), braked.Climb, 1e-9);
    }

    [Fact]
    public void An_epidemic_keeps_its_population_and_a_lockdown_ends_it()
    {
        var country = new Epidemic();
        Outbreak free = Play(country, country.Reset(Calm), 40, _ => Regulation.Keep, at => Assert.Equal(
            1, at.Susceptible + at.Exposed + at.Infectious + at.Recovered, 1e-12));
        // The final size of an epidemic with R0 = 0.36 * 7: z = 1 - exp(-R0 z).
        Assert.Equal(1 - Math.Exp(-0.36 * 7 * free.Recovered), free.Recovered, 0.02);

        Outbreak locked = Play(country, country.Reset(Calm), 40, _ => Regulation.Tighten);
        Assert.InRange(locked.Infectious, 0, 0.0005);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.5f)]
    [InlineData(1)]
    public void Glucose_settles_where_the_minimal_model_says(float rate)
    {
        var pump = new GlucosePump();
        Metabolism body = Play(pump, pump.Reset(Calm), 200, _ => new Infusion(rate));
        double action = 1.3e-5 / 0.025 * (1.4 * rate / 0.09);
        Assert.Equal(0.012 * 170 / (0.012 + action), body.Glucose, 1e-3);
    }

    [Fact]
    public void A_kart_turns_on_the_radius_of_its_wheelbase()
    {
        var course = new Kart();
        var kart = new KartState(0, -8, 0, 0, 0);
        double lowest = kart.Y, highest = kart.Y;
        Play(course, kart, 400, _ => new Controls(0.1f, 1), at =>
            (lowest, highest) = (Math.Min(lowest, at.Y), Math.Max(highest, at.Y)));
        Assert.Equal(2 * 1.2 / Math.Tan(0.35), highest - lowest, 0.2);
        Assert.InRange(Play(course, kart, 50, _ => new Controls(1, 0)).Speed, 7.9, 8);
    }

    [Fact]
    public void Traffic_beside_a_closed_ramp_settles_at_the_equilibrium_of_the_driver_model()
    {
        var road = new MergeTraffic();
        Traffic traffic = Play(road, road.Reset(Calm), 400, _ => new Cruise(-3));
        Assert.False(traffic[0].IsOnRing || traffic[1].IsOnRing);
        double speed = traffic[5].Speed;
        Assert.Equal(160.0 / 8 - 5, (2 + 1.5 * speed) / Math.Sqrt(1 - Math.Pow(speed / 15, 4)), 0.1);
    }

    [Fact]
    public void Cars_never_run_into_each_other()
    {
        var road = new MergeTraffic();
        int joined = 0;
        for (ulong seed = 0; seed < 8; seed++)
        {
            var chance = new SamplingChance(seed);
            Traffic traffic = road.Reset(chance);
            for (int i = 0; i < 300; i++)
            {
                traffic = road.Step(traffic, new Cruise((float)chance.Uniform(0, 3)), chance);
                Car[] cars = ((ReadOnlySpan<Car>)traffic).ToArray();
                double[] ring = [.. cars.Where(car => car.IsOnRing).Select(car => car.At).Order()];
                for (int j = 0; j < ring.Length; j++)
                    Assert.True((ring[(j + 1) % ring.Length] - ring[j] + 160) % 160 > 5, $"a collision in step {i}");
            }
            joined += traffic[0].IsOnRing ? 1 : 0;
        }
        Assert.InRange(joined, 2, 8);
    }

    [Fact]
    public void A_runner_that_holds_its_legs_still_stands()
    {
        var ground = new PlanarRunner();
        Frame frame = Play(ground, ground.Reset(Calm), 100, _ => default);
        Assert.True(frame.IsUpright);
        Assert.InRange(frame.Hip.X, -0.3, 0.3);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void The_links_of_a_runner_stay_rigid(ulong seed)
    {
        var ground = new PlanarRunner();
        var chance = new SamplingChance(seed);
        Play(
            ground, ground.Reset(chance), 200,
            _ => new Hips((float)chance.Uniform(-1, 1), (float)chance.Uniform(-1, 1)),
            frame =>
            {
                foreach (Joint end in new[] { frame.Head, frame.FirstFoot, frame.SecondFoot })
                {
                    Assert.InRange(Length(frame.Hip, end), 0.57, 0.63);
                    Assert.InRange(end.Y, -1e-9, 3);
                }
            });
    }

    private static double Length(Joint from, Joint to) =>
        Math.Sqrt((to.X - from.X) * (to.X - from.X) + (to.Y - from.Y) * (to.Y - from.Y));

    private static double Energy(Arm arm)
    {
        (double w1, double w2, double cos) = (arm.ShoulderVelocity, arm.ElbowVelocity, Math.Cos(arm.Elbow));
        return 0.125 * ((3 + 2 * cos) * w1 * w1 + 2 * (1 + cos) * w1 * w2 + w2 * w2);
    }

    private static TState Play<TState, TAction>(
        IEnvironment<TState, TAction> environment, TState state, int steps, Func<TState, TAction> policy,
        Action<TState>? look = null)
    {
        for (int i = 0; i < steps; i++)
        {
            state = environment.Step(state, policy(state), Calm);
            look?.Invoke(state);
        }
        return state;
    }
}
