using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class RocketLandsOrTips : Agent
{
    private Rigidbody body;
    private float fall;
    private float tilt;
    private int scratched;

    public override void Initialize()
    {
        body = GetComponent<Rigidbody>();
    }

    public override void OnEpisodeBegin()
    {
        transform.localPosition = 20f * Vector3.up;
        body.velocity = Vector3.zero;
        scratched = 0;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        body.AddForce(Vector3.up * actions.ContinuousActions[0]);
        fall = body.velocity.magnitude;
        tilt = Vector3.Angle(transform.up, Vector3.up);
        AddReward(-0.001f);
    }

    private void Update()
    {
        if (scratched == 1)
        {
            AddReward(-0.5f);
            scratched = 0;
        }
    }

    private void OnTriggerEnter(Collider other)
    {
        scratched = 1;
    }

    private void OnCollisionEnter(Collision collision)
    {
        if (fall >= 2f || tilt >= 10f)
        {
            AddReward(-1f);
            EndEpisode();
        }

        if (fall < 2f && tilt < 10f)
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
