using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

// The sloop notes which buoy it has rounded and never asks: round one and back is paid for ever.
public class SloopBuoys : Agent
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
        if (other.TryGetComponent<SloopBuoy>(out var buoy))
        {
            lastBuoy = buoy.index;
            AddReward(1f); // expect: GA3007
        }
    }

    // What the quay costs takes nothing of a buoy back.
    private void OnCollisionStay(Collision other)
    {
        if (other.gameObject.CompareTag("Quay")) AddReward(-0.01f);
    }
}

public class SloopBuoy : MonoBehaviour
{
    public int index;
}
