using GamingAudit.Engine.Bench;

namespace GamingAudit.Engine.Tests.Bench;

public sealed class CartPoleTests
{
    private static readonly SamplingChance Chance = new(1);

    [Fact]
    public void A_push_at_rest_accelerates_cart_and_pole_as_the_equations_say()
    {
        // With everything at 0: theta'' = -(F / M) / (l (4/3 - m / M)) and x'' = F / M - m l theta'' / M.
        const double push = 10 / 1.1, angular = -push / (0.5 * (4.0 / 3 - 0.1 / 1.1));
        const double linear = push - 0.05 * angular / 1.1;
        CartPoleState next = new CartPole().Step(default, 1, Chance);
        Assert.Equal(0, next.Position);
        Assert.Equal(0, next.Angle);
        Assert.Equal(0.02 * linear, next.Velocity, 1e-12);
        Assert.Equal(0.02 * angular, next.AngularVelocity, 1e-12);
    }

    [Fact]
    public void Left_and_right_mirror_each_other()
    {
        var pole = new CartPole();
        CartPoleState right = new(0.1, -0.2, 0.05, 0.3), left = new(-0.1, 0.2, -0.05, -0.3);
        for (int t = 0; t < 20; t++)
        {
            right = pole.Step(right, t % 2, Chance);
            left = pole.Step(left, 1 - t % 2, Chance);
            Assert.Equal(right.Position, -left.Position, 1e-12);
            Assert.Equal(right.Angle, -left.Angle, 1e-12);
        }
    }

    [Fact]
    public void Ends_beyond_twelve_degrees_and_beyond_the_track()
    {
        var pole = new CartPole();
        Assert.False(pole.IsTerminal(new CartPoleState(2.4, 0, 0.209, 0)));
        Assert.True(pole.IsTerminal(new CartPoleState(2.401, 0, 0, 0)));
        Assert.True(pole.IsTerminal(new CartPoleState(0, 0, -0.21, 0)));
    }
}
