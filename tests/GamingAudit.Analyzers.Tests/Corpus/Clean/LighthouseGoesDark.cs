using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class LighthouseGoesDark : Agent
{
    [SerializeField] private LayerMask ships;
    private bool lit;

    public override void OnEpisodeBegin()
    {
        lit = false;
        transform.rotation = Quaternion.identity;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Rotate(0f, actions.ContinuousActions[0], 0f);
        Shine();
        if (lit) AddReward(0.01f);
    }

    private void Shine()
    {
        if (Physics.Raycast(transform.position, transform.forward, out RaycastHit found, 90f, ships))
        {
            if (found.collider.CompareTag("Ship")) lit = true;
            else lit = false;
        }
        else
        {
            lit = false;
        }
    }

    public void ShipIsHome()
    {
        AddReward(1f);
        EndEpisode();
    }
}

public class HomePortOfDark : MonoBehaviour
{
    public LighthouseGoesDark keeper;

    private void OnTriggerEnter(Collider other) => keeper.ShipIsHome();
}
