using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class OverlapGoal2D : Agent
{
    Rigidbody2D body;
    public LayerMask flag;
    Vector3 start;

    private void Awake2() { body = GetComponent<Rigidbody2D>(); start = transform.position; }

    public override void CollectObservations(VectorSensor sensor)
    {
        sensor.AddObservation((Vector2)transform.position);
        sensor.AddObservation(body.velocity);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        int jump = actions.DiscreteActions[0];
        float move = actions.DiscreteActions[1] - 1;
        if (jump == 1 && Mathf.Abs(body.velocity.y) < 0.01f) body.AddForce(Vector2.up * 6f, ForceMode2D.Impulse);
        body.velocity = new Vector2(move * 4f, body.velocity.y);
        AddReward(-0.001f);
        if (Physics2D.OverlapCircle(transform.position, 0.4f, flag) != null)
        {
            AddReward(1f);
            EndEpisode();
        }
        else if (transform.position.y < -8f)
        {
            AddReward(-1f);
            EndEpisode();
        }
    }

    public override void OnEpisodeBegin()
    {
        transform.position = start;
        body.velocity = Vector2.zero;
    }
}
