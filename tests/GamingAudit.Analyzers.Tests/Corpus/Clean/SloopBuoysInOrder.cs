using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

// Only the next buoy pays.
public class SloopBuoysInOrder : Agent
{
    public int lastBuoy;

    private Rigidbody hull;

    public override void OnEpisodeBegin()
    {
        lastBuoy = 0;
        hull.velocity = Vector3.zero;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        hull.AddForce(transform.forward * actions.ContinuousActions[0]);
        AddReward(-0.001f);
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.TryGetComponent<NumberedBuoy>(out var buoy) && buoy.index == lastBuoy + 1)
        {
            lastBuoy = buoy.index;
            AddReward(1f);
        }
    }
}

public class NumberedBuoy : MonoBehaviour
{
    public int index;
}
