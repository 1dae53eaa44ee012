// references: none
using Godot;

public partial class Gatherer : CharacterBody3D
{
    private AIController3D brain;
    private Node3D berry;
    private float nearest = 1000f;

    public void Reset()
    {
        Position = Vector3.Zero;
        Plant();
    }

    public override void _PhysicsProcess(double delta)
    {
        if (brain.needs_reset)
        {
            Reset();
            brain.reset();
            return;
        }

        MoveAndSlide();
        float distance = Position.DistanceTo(berry.Position);
        if (distance < nearest)
        {
            brain.reward += nearest - distance;
            nearest = distance;
        }

        if (distance < 1f)
        {
            brain.reward += 5f;
            Plant();
        }
    }

    private void Plant()
    {
        berry.Position = new Vector3(GD.Randf() * 10f, 0.5f, GD.Randf() * 10f);
        nearest = Position.DistanceTo(berry.Position);
    }
}
