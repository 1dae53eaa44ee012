// references: none
using Godot;

public partial class CrabAtTheRing : Node3D
{
    [Export] public Node3D Claw, Ring;
    private const float Near = 0.05f;
    private const int Limit = 300;
    private CrabController controller;
    private Vector3 home;
    private int steps;

    public override void _Ready()
    {
        controller = GetNode<CrabController>("Controller");
        home = Claw.Position;
    }

    public override void _PhysicsProcess(double delta)
    {
        if (controller.NeedsReset)
        {
            Again();
            return;
        }

        Claw.Position += controller.Way * (float)delta;
        steps++;
        float distance = Claw.GlobalPosition.DistanceTo(Ring.GlobalPosition);
        bool reached = distance < Near;
        controller.Reward += reached ? 5f : 1f / (1f + distance); // expect: GA3004
        if (reached || steps >= Limit) Over();
    }

    private void Over()
    {
        controller.Done = true;
        controller.NeedsReset = true;
    }

    private void Again()
    {
        controller.NeedsReset = false;
        steps = 0;
        Claw.Position = home;
    }
}

public partial class CrabController : Node3D
{
    public float Reward { get; set; }
    public bool Done { get; set; }
    public bool NeedsReset { get; set; }
    public Vector3 Way { get; set; }
}
