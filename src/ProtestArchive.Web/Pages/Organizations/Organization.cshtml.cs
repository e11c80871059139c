using ProtestArchive.Web.Pages.Entities;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.Organizations;

public sealed class OrganizationModel(ArchiveContext archive) : EntityPage(archive, EntityKinds.Organizations);
