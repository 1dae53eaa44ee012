using GamingAudit.Engine.Bench;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Heads;
using GamingAudit.Engine.Learning.Rollout;
using GamingAudit.Engine.Learning.Settings;

namespace GamingAudit.Engine.Tests.Learning;

public sealed class TrainingWorkTests
{
    private const int Width = 10;

    private static readonly PpoConfig Config = new()
    {
        Environments = 100, Steps = 4, MinibatchSize = 50, Epochs = 3, Hidden = [Width],
    };

    private static readonly BackendRates Host = new(1e6, double.PositiveInfinity, 0);

    [Fact]
    public void Counts_the_multiplications_and_additions_of_both_networks()
    {
        // Five numbers in, with the time to go; two scores and one value out.
        const long forward = 2 * (5 * Width + Width * 2) + 2 * (5 * Width + Width);
        const long backward = 2 * forward - 2 * 2 * 5 * Width;
        TrainingWork work = Work(playsOnDevice: false);
        Assert.Equal(forward, work.ArithmeticToPlay);
        Assert.Equal(3 * (forward + backward), work.ArithmeticToLearn);
    }

    [Fact]
    public void On_the_host_the_floor_is_arithmetic_alone()
    {
        TrainingWork work = Work(playsOnDevice: false);
        Assert.Equal(1e-6 * (work.ArithmeticToPlay + work.ArithmeticToLearn), work.Floor(Host, Host), 1e-12);
    }

    [Fact]
    public void On_a_device_copies_and_launches_count_and_playing_counts_where_it_is_done()
    {
        TrainingWork host = Work(playsOnDevice: false), device = Work(playsOnDevice: true);
        var rates = new BackendRates(1e9, 1e6, 1e-3);
        double expected = 1e-6 * host.ArithmeticToPlay + 1e-9 * host.ArithmeticToLearn + 1e-6 * host.Bytes
            + 1e-3 * host.Launches;
        Assert.Equal(expected, host.Floor(Host, rates), 1e-12);
        Assert.Equal(host.Bytes + 3 * sizeof(float), device.Bytes, 1e-9);
        Assert.True(device.Launches > host.Launches);
        double saved = (1e-6 - 1e-9) * host.ArithmeticToPlay - 1e-6 * (device.Bytes - host.Bytes)
            - 1e-3 * (device.Launches - host.Launches);
        Assert.Equal(host.Floor(Host, rates) - saved, device.Floor(Host, rates), 1e-12);
    }

    private static TrainingWork Work(bool playsOnDevice)
    {
        var lanes = new ProcessLanes<CartPoleState, int>(Processes.Of(CartPole.Target), 100, 1, true);
        return TrainingWork.Of(Config, lanes, ActionHead.For(lanes.Actions), playsOnDevice);
    }
}
